import { EncodingError } from '../asn1/index.ts';
import { readSubject } from '../certificate/index.ts';
import { checkPowerOfAttorney } from '../power-of-attorney/index.ts';
import { Refusal, type SignatureReport } from '../report/index.ts';
import { trustOf } from '../trust/index.ts';
import { checkContent } from './content.ts';
import { openSignature } from './open.ts';
import { checkParty, speaksForItself } from './party.ts';
import { Protocol } from './protocol.ts';
import type { VerificationRequest } from './request.ts';
import { findSignerCertificate } from './signer-certificate.ts';
import { checkStanding } from './standing.ts';

/**
 * Judges a signature and tells how. Nothing about the uploaded bytes makes it throw: what cannot be read is a verdict as
 * well. It runs in the calling process; for files from outside use `verifyApart`.
 */
export const verifySignature = (request: VerificationRequest): SignatureReport => {
  const protocol = new Protocol(request.at, request.signature);
  try {
    judge(request, protocol);
    return protocol.close('valid');
  } catch (error) {
    if (error instanceof Refusal) return protocol.close(error.code, error.details);
    if (error instanceof EncodingError)
      return protocol.close('file.malformed', `${error.message} at ${error.offset}`);
    return protocol.close('file.check-failed', error instanceof Error ? error.message : String(error));
  }
};

const judge = (request: VerificationRequest, protocol: Protocol): void => {
  const { expected, powerOfAttorney } = request;
  const trust = trustOf(request.trust);
  const message = openSignature(request.signature, protocol);
  const certificates = findSignerCertificate(message, trust);
  const signer = readSubject(certificates.signer.subject);
  protocol.signer = signer;
  protocol.chain = [certificates.signer];
  checkContent(message, certificates.signer, request.content, protocol);
  checkStanding(certificates, message.revocationLists, trust, request, protocol);
  const isParty = speaksForItself(signer) && (expected?.inn === undefined || expected.inn === signer.inn);
  if (powerOfAttorney !== undefined && !isParty) {
    checkPowerOfAttorney(powerOfAttorney, signer, request, protocol, verifySignature);
  } else if (expected !== undefined) checkParty(signer, expected, protocol);
};
