export { SignatureVerifier, USUAL_LIMITS, type VerifierLimits } from './verifier.ts';
export { closeVerification, verifyApart } from './verify-apart.ts';
