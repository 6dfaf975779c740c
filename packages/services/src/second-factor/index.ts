export { type Factors, factorsOf } from './factors.ts';
export {
  finishSignIn,
  type FinishSignInInput,
  finishSignInInput,
  type SecondFactorChoice,
  secondFactorChoice,
  secondFactorInput,
} from './finish.ts';
export {
  finishPhone,
  type FinishPhoneInput,
  finishPhoneInput,
  startPhone,
  type StartPhoneInput,
  startPhoneInput,
} from './phone.ts';
export { SecondFactorRequired } from './required.ts';
export {
  sendSmsFactor,
  type SendSmsFactorInput,
  sendSmsFactorInput,
  setSmsFactor,
  type SetSmsFactorInput,
  setSmsFactorInput,
} from './sms.ts';
export {
  confirmTotp,
  type ConfirmTotpInput,
  confirmTotpInput,
  removeTotp,
  renewRecoveryCodes,
  startTotp,
  type TotpEnrolment,
} from './totp.ts';
