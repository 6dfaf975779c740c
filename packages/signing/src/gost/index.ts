export {
  isGost2001,
  STRENGTHS,
  type Strength,
  strengthOfDigest,
  strengthOfKey,
  strengthOfSignature,
} from './algorithms.ts';
export { PARAMETER_SETS, type ParameterSet, TEST_PARAMETER_SETS } from './parameter-sets.ts';
export { type PublicKey, readPublicKey } from './public-key.ts';
export {
  encodeSecret,
  makeSecretKey,
  publicBytes,
  readSecret,
  type SecretBytes,
  type SecretKey,
  signDigest,
} from './sign.ts';
export { verifyDigest } from './verify.ts';
