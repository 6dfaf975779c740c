export {
  type ChallengePurpose,
  type LoginChallenge,
  makeLoginChallenge,
  writeLoginChallenge,
} from './challenge.ts';
export { type LoginAttempt, verifyLoginNonce } from './verify-login-nonce.ts';
