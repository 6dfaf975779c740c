export { type WithdrawalConsequences, withdrawalConsequences } from './consequences.ts';
export { type ConsentText, consentTextByVersion, currentConsentText } from './current.ts';
export { LICENSED_OPERATOR_MARK } from './default-text.ts';
export {
  type ConsentTextRow,
  listConsentTexts,
  type ListConsentTextsInput,
  listConsentTextsInput,
} from './list.ts';
export {
  giveConsent,
  type GiveConsentInput,
  giveConsentInput,
  listOwnConsents,
  type OwnConsent,
  type OwnConsents,
} from './own.ts';
export { publishConsentText, type PublishConsentTextInput, publishConsentTextInput } from './publish.ts';
export { withdrawConsent, type Withdrawn } from './withdraw.ts';
