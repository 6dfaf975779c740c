export {
  type CompletedRegistration,
  completeRegistration,
  type CompleteRegistrationInput,
  completeRegistrationInput,
} from './complete.ts';
export {
  confirmRegistration,
  type ConfirmRegistrationInput,
  confirmRegistrationInput,
  leavePhoneForLater,
  resendRegistrationCode,
  type ResendRegistrationCodeInput,
  resendRegistrationCodeInput,
} from './confirm.ts';
export {
  type RegistrationInput,
  registrationInput,
  type RegistrationState,
  registrationState,
  type RegistrationStep,
} from './state.ts';
export {
  type StartedRegistration,
  startRegistration,
  type StartRegistrationInput,
  startRegistrationInput,
} from './start.ts';
