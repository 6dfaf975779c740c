import type { SignatureReport } from '../report/index.ts';
import type { VerificationRequest } from '../verify/index.ts';
import { SignatureVerifier } from './verifier.ts';

let usual: SignatureVerifier | undefined;

/**
 * Judges a signature in the verification process of this one, under the usual limits of size, time and memory. This is
 * the way for everything that comes from outside. Never rejects because of the files.
 */
export const verifyApart = (request: VerificationRequest): Promise<SignatureReport> => {
  usual ??= new SignatureVerifier();
  return usual.verify(request);
};

/** Ends the verification process, when this one ends in good order. */
export const closeVerification = async (): Promise<void> => {
  const verifier = usual;
  usual = undefined;
  await verifier?.close();
};
