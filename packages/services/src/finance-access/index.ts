export { type GrantConsentInput, grantConsent, grantConsentInput } from './grant-consent.ts';
export {
  type FinanceAccessRow,
  type ListFinanceAccessInput,
  listFinanceAccess,
  listFinanceAccessInput,
} from './list.ts';
export { type RevokeFinanceAccessInput, revokeFinanceAccess, revokeFinanceAccessInput } from './revoke.ts';
export { type StateReasonInput, stateReason, stateReasonInput } from './state-reason.ts';
