export {
  finishEmailChange,
  type FinishEmailChangeInput,
  finishEmailChangeInput,
  signEmailChange,
  type SignEmailChangeInput,
  signEmailChangeInput,
  startEmailChange,
  type StartEmailChangeInput,
  startEmailChangeInput,
} from './lost-email.ts';
export {
  finishCertificate,
  type FinishCertificateInput,
  finishCertificateInput,
  type OwnCertificate,
  ownCertificate,
  removeCertificate,
  startCertificate,
} from './own.ts';
export type { CertificateQuestion } from './question.ts';
export {
  type CertificateContext,
  certificateSignInInput,
  type CertificateSignInInput,
  signInWithCertificate,
  startCertificateSignIn,
} from './sign-in.ts';
