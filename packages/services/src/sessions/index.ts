export { changePassword, type ChangePasswordInput, changePasswordInput } from './change-password.ts';
export {
  demandSecondFactor,
  type DemandSecondFactorInput,
  demandSecondFactorInput,
} from './demand-factor.ts';
export { type EndSessionInput, endOtherSessions, endSession, endSessionInput } from './end.ts';
export {
  confirmIdentity,
  type ConfirmIdentityInput,
  confirmIdentityInput,
  requireFresh,
} from './fresh.ts';
export {
  saveSignInPolicy,
  type SaveSignInPolicyInput,
  saveSignInPolicyInput,
  setOwnIdle,
  type SetOwnIdleInput,
  setOwnIdleInput,
  type SignInPolicy,
  signInPolicy,
} from './idle.ts';
export { issuePasswordReset, type PasswordResetMail } from './issue-reset.ts';
export type { SignInMethod, SignInOutcome } from './journal.ts';
export { listSessions, type OpenSession } from './list.ts';
export type { SessionOrganization } from './organizations.ts';
export { makeOneTimeLink, type OneTimeLink } from './one-time-link.ts';
export { type Person, personOf } from './person.ts';
export {
  PASSWORD_RESET_MAIL,
  type RequestPasswordResetInput,
  requestPasswordReset,
  requestPasswordResetInput,
} from './request-reset.ts';
export { type ResetPasswordInput, resetPassword, resetPasswordInput } from './reset-password.ts';
export {
  requireActor,
  type ResolvedSession,
  type ResolveSessionInput,
  resolveOpenSession,
  resolveSession,
} from './resolve.ts';
export type { SignedIn } from './open-session.ts';
export { type SignInInput, signIn, signInInput } from './sign-in.ts';
export {
  finishSmsRecovery,
  type FinishSmsRecoveryInput,
  finishSmsRecoveryInput,
  requestSmsRecovery,
} from './sms-recovery.ts';
export { signOut } from './sign-out.ts';
export {
  type SwitchOrganizationInput,
  switchOrganization,
  switchOrganizationInput,
} from './switch-organization.ts';
