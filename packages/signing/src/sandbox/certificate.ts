import { createHash, randomBytes } from 'node:crypto';

import { inParts, plain, write } from '../asn1/index.ts';
import { type Certificate, EXTENSION, KEY_USAGE, parseCertificate } from '../certificate/index.ts';
import { PARAMETER_SETS, makeSecretKey, publicBytes, type SecretKey, signDigest } from '../gost/index.ts';
import { strengthOf } from '../signer/index.ts';
import { streebog } from '../streebog/index.ts';
import { type SubjectFields, subjectName } from './names.ts';

/** A certificate with its secret key. */
export interface Identity {
  readonly certificate: Certificate;
  readonly key: SecretKey;
}

/** What a new certificate should be. Everything but the subject has a usual value. */
export interface CertificateWish {
  readonly subject: SubjectFields;
  /** Who issues it; the certificate signs itself when left out. */
  readonly issuer?: Identity;
  readonly authority?: boolean;
  readonly pathLength?: number;
  /** Bits of keyUsage by number. */
  readonly keyUsage?: readonly number[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Object identifier of the key's parameter set. */
  readonly parameterSet?: string;
  /** A key made before, when the same key gets another certificate. */
  readonly key?: SecretKey;
  readonly serialNumber?: bigint;
  /** Further extensions in DER. */
  readonly extensions?: readonly Uint8Array[];
}

const USUAL_PARAMETER_SET = '1.2.643.7.1.2.1.1.2';

/** One extension in DER. */
export const extension = (oid: string, critical: boolean, value: Uint8Array): Uint8Array =>
  critical
    ? write.sequence(write.oid(oid), write.boolean(true), write.octets(value))
    : write.sequence(write.oid(oid), write.octets(value));

const keyIdentifier = (bytes: Uint8Array): Uint8Array => createHash('sha1').update(bytes).digest();

const newKey = (oid: string): SecretKey => {
  const parameters = PARAMETER_SETS.get(oid);
  if (parameters === undefined) throw new Error(`Unknown parameter set ${oid}`);
  return makeSecretKey(parameters);
};

const publicKeyInfo = (key: SecretKey, bytes: Uint8Array): Uint8Array => {
  const { key: algorithm, digest } = strengthOf(key);
  const parameters = write.sequence(write.oid(key.parameters.oid), write.oid(digest));
  return write.sequence(write.sequence(write.oid(algorithm), parameters), write.bits(write.octets(bytes)));
};

const usualExtensions = (wish: CertificateWish, own: Uint8Array, issuers: Uint8Array): Uint8Array[] => {
  const { authority = false, pathLength, keyUsage } = wish;
  const usage =
    keyUsage ??
    (authority
      ? [KEY_USAGE.digitalSignature, KEY_USAGE.keyCertSign, KEY_USAGE.crlSign]
      : [KEY_USAGE.digitalSignature, KEY_USAGE.nonRepudiation]);
  const constraints = [
    ...(authority ? [write.boolean(true)] : []),
    ...(pathLength === undefined ? [] : [write.integer(pathLength)]),
  ];
  return [
    extension(EXTENSION.basicConstraints, true, write.sequence(...constraints)),
    extension(EXTENSION.keyUsage, true, write.namedBits(usage)),
    extension(EXTENSION.subjectKeyIdentifier, false, write.octets(own)),
    extension(EXTENSION.authorityKeyIdentifier, false, write.sequence(write.element(plain(0), issuers))),
  ];
};

/** Issues a certificate, making a key for it when none is given. */
export const issueCertificate = (wish: CertificateWish): Identity => {
  const key = wish.key ?? newKey(wish.parameterSet ?? USUAL_PARAMETER_SET);
  const bytes = publicBytes(key);
  const subject = subjectName(wish.subject);
  const issuerKey = wish.issuer?.key ?? key;
  const strength = strengthOf(issuerKey);
  const algorithm = write.sequence(write.oid(strength.signature));
  const own = keyIdentifier(bytes);
  const issuers = wish.issuer?.certificate.subjectKeyIdentifier ?? own;
  const extensions = [...usualExtensions(wish, own, issuers), ...(wish.extensions ?? [])];
  const body = write.sequence(
    write.element(inParts(0), write.integer(2)),
    write.integer(wish.serialNumber ?? BigInt(`0x01${randomBytes(15).toString('hex')}`)),
    algorithm,
    wish.issuer?.certificate.subject.encoding ?? subject,
    write.sequence(write.time(wish.notBefore), write.time(wish.notAfter)),
    subject,
    publicKeyInfo(key, bytes),
    write.element(inParts(3), write.sequence(...extensions)),
  );
  const signature = signDigest(issuerKey, streebog(strength.bits, body));
  return { certificate: parseCertificate(write.sequence(body, algorithm, write.bits(signature))), key };
};
