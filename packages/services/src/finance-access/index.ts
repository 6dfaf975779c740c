export { type GrantConsentInput, grantConsent, grantConsentInput } from './grant-consent.ts';
export {
  type FinanceAccessRow,
  type ListFinanceAccessInput,
  listFinanceAccess,
  listFinanceAccessInput,
} from './list.ts';
export { type RevokeFinanceAccessInput, revokeFinanceAccess, revokeFinanceAccessInput } from './revoke.ts';
export { type StateReasonInput, stateReason, stateReasonInput } from './state-reason.ts';
export {
  type AnswerConsentRequestInput,
  answerConsentRequest,
  answerConsentRequestInput,
} from './answer-request.ts';
export {
  type ConsentRequestRow,
  type ListConsentRequestsInput,
  listConsentRequests,
  listConsentRequestsInput,
} from './list-requests.ts';
export {
  type AskConsentInput,
  askConsent,
  askConsentInput,
  type WithdrawConsentRequestInput,
  withdrawConsentRequest,
  withdrawConsentRequestInput,
} from './requests.ts';
