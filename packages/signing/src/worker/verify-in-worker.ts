import type { SignatureReport } from '../report/index.ts';
import type { VerificationRequest } from '../verify/index.ts';
import { SignatureVerifier } from './verifier.ts';

let usual: SignatureVerifier | undefined;

/**
 * Judges a signature on the process's own verification thread, under the usual limits of size, time and memory. This is
 * the way for everything that comes from outside. Never rejects because of the files.
 */
export const verifyInWorker = (request: VerificationRequest): Promise<SignatureReport> => {
  usual ??= new SignatureVerifier();
  return usual.verify(request);
};

/** Stops the thread, when the process ends in good order. */
export const closeVerification = async (): Promise<void> => {
  const verifier = usual;
  usual = undefined;
  await verifier?.close();
};
