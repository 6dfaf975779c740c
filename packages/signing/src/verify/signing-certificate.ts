import { createHash } from 'node:crypto';

import { toHex } from '@koreshok/fiscal';

import {
  childrenOf,
  Cursor,
  type Element,
  readIntegerBytes,
  readOctets,
  readOid,
  TAG,
} from '../asn1/index.ts';
import type { Certificate } from '../certificate/index.ts';
import { strengthOfDigest } from '../gost/index.ts';
import { Refusal } from '../report/index.ts';
import { streebog } from '../streebog/index.ts';

/** RFC 2634, section 5.4, and RFC 5035, section 3: which certificate the signer meant. */
const VERSION_1 = '1.2.840.113549.1.9.16.2.12';
const VERSION_2 = '1.2.840.113549.1.9.16.2.47';
const SHA_256 = '2.16.840.1.101.3.4.2.1';
const SHA_NAMES: Readonly<Record<string, string>> = {
  [SHA_256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Compares the certificate with the one named by the signed attributes, so that nobody can put another certificate of the
 * same key into the message. Returns whether there was an attribute to compare with. Throws `Refusal`, `EncodingError`.
 */
export const checkSigningCertificate = (
  attributes: ReadonlyMap<string, Element>,
  certificate: Certificate,
): boolean => {
  const versions: [string, boolean][] = [
    [VERSION_1, true],
    [VERSION_2, false],
  ];
  const present = versions.filter(([oid]) => attributes.has(oid));
  for (const [oid, isFirstVersion] of present) {
    const list = new Cursor(attributes.get(oid) as Element, TAG.sequence).take(TAG.sequence);
    const [first] = childrenOf(list);
    if (first === undefined) throw new Refusal('certificate.other-than-signed', 'no certificate is named');
    compare(new Cursor(first, TAG.sequence), isFirstVersion, certificate);
  }
  return present.length > 0;
};

const compare = (parts: Cursor, isFirstVersion: boolean, certificate: Certificate): void => {
  const algorithm = isFirstVersion ? undefined : parts.takeIf(TAG.sequence);
  const oid = algorithm && readOid(new Cursor(algorithm).take(TAG.oid));
  const named = readOctets(parts.take(TAG.octetString));
  const own = digest(isFirstVersion ? 'sha1' : (oid ?? SHA_256), certificate.encoding);
  if (toHex(named) !== own) throw new Refusal('certificate.other-than-signed', 'the digests differ');
  const issuerAndNumber = parts.takeIf(TAG.sequence);
  parts.end();
  if (issuerAndNumber === undefined) return;
  const number = new Cursor(issuerAndNumber);
  number.take(TAG.sequence);
  if (!Buffer.from(readIntegerBytes(number.take(TAG.integer))).equals(certificate.serialNumber)) {
    throw new Refusal('certificate.other-than-signed', 'the serial numbers differ');
  }
};

const digest = (algorithm: string, bytes: Uint8Array): string => {
  const strength = strengthOfDigest(algorithm);
  if (strength !== undefined) return toHex(streebog(strength.bits, bytes));
  const name = algorithm === 'sha1' ? 'sha1' : SHA_NAMES[algorithm];
  if (name === undefined) throw new Refusal('certificate.other-than-signed', `digest ${algorithm}`);
  return createHash(name).update(bytes).digest('hex');
};
