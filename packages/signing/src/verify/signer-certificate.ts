import { EncodingError } from '../asn1/index.ts';
import { type Certificate, parseCertificate, readName } from '../certificate/index.ts';
import { parseWhole } from '../asn1/index.ts';
import type { SignedData, SignerIdentifier } from '../cms/index.ts';
import { Refusal } from '../report/index.ts';
import type { Trust } from '../trust/index.ts';

/** The certificates of a message that could be read, and the signer's among them. */
export interface SignerCertificate {
  readonly signer: Certificate;
  readonly others: readonly Certificate[];
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

const matches = (identifier: SignerIdentifier): ((certificate: Certificate) => boolean) => {
  if (identifier.kind === 'key') {
    const { keyIdentifier } = identifier;
    return ({ subjectKeyIdentifier }) =>
      subjectKeyIdentifier !== undefined && sameBytes(subjectKeyIdentifier, keyIdentifier);
  }
  const issuer = readName(parseWhole(identifier.issuer, 'BER')).canonical;
  return (certificate) =>
    certificate.issuer.canonical === issuer && sameBytes(certificate.serialNumber, identifier.serialNumber);
};

/** Finds the signer's certificate in the message or, failing that, among the trusted ones. Throws `Refusal`. */
export const findSignerCertificate = (message: SignedData, trust: Trust): SignerCertificate => {
  const isSigner = matches(message.signer.identifier);
  let damaged: EncodingError | undefined;
  const certificates = message.certificates.flatMap((encoding) => {
    try {
      return [parseCertificate(encoding)];
    } catch (error) {
      if (!(error instanceof EncodingError)) throw error;
      damaged = error;
      return [];
    }
  });
  const signer = certificates.find(isSigner) ?? [...trust.bySubject.values()].flat().find(isSigner);
  if (signer !== undefined) return { signer, others: certificates.filter((other) => other !== signer) };
  if (damaged !== undefined) throw new Refusal('certificate.malformed', damaged.message);
  throw new Refusal('certificate.not-found');
};
