export { type ConsentText, consentTextByVersion, currentConsentText } from './current.ts';
export { LICENSED_OPERATOR_MARK } from './default-text.ts';
export {
  listConsentTexts,
  publishConsentText,
  type PublishConsentTextInput,
  publishConsentTextInput,
} from './publish.ts';
