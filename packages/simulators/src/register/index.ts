export { type RefusalCode, type RegisterCommand, RegisterRefusal } from './command.ts';
export { confirm, confirmAll, type ConfirmationOutcome } from './confirm.ts';
export { profileFromReport, type ReportedProfile } from './from-report.ts';
export { perform, type Performed, replaceDrive } from './perform.ts';
export { LONGEST_SHIFT, LONGEST_SILENCE } from './permit.ts';
export {
  type Cashier,
  type OperatorSettings,
  type RegisterProfile,
  type RegisterSettings,
  registerProfile,
  SANDBOX_OPERATOR,
} from './profile.ts';
export {
  type DriveState,
  type KnownProgress,
  newRegister,
  type QueuedDocument,
  type RegisterDocument,
  type RegisterState,
  resumedRegister,
  type ShiftState,
} from './state.ts';
