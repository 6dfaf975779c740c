export {
  finishPasskey,
  type FinishPasskeyInput,
  finishPasskeyInput,
  listPasskeys,
  type OwnPasskey,
  removePasskey,
  type RemovePasskeyInput,
  removePasskeyInput,
  startPasskey,
} from './own.ts';
export type { PasskeyRequest } from './request.ts';
export {
  passkeySignInInput,
  type PasskeySignInInput,
  signInWithPasskey,
  startPasskeySignIn,
} from './sign-in.ts';
