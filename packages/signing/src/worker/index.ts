export { SignatureVerifier, USUAL_LIMITS, type VerifierLimits } from './verifier.ts';
export { closeVerification, verifyInWorker } from './verify-in-worker.ts';
