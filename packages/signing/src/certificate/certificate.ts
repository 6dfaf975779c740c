import {
  contentOf,
  Cursor,
  type Element,
  EncodingError,
  encodingOf,
  inParts,
  parseWhole,
  plain,
  readBitStringBytes,
  readIntegerBytes,
  readOctets,
  readOid,
  readSmallInteger,
  readTime,
  TAG,
} from '../asn1/index.ts';
import {
  type BasicConstraints,
  type Extensions,
  readAuthorityKeyIdentifier,
  readBasicConstraints,
  readExtensions,
  readKeyUsage,
  readSubjectKeyIdentifier,
} from './extensions.ts';
import { type Name, readName } from './name.ts';
import { EXTENSION } from './oids.ts';

/** The key inside a certificate, not yet checked to be a point of a curve. */
export interface SubjectKey {
  readonly algorithm: string;
  /** Identifier of the parameter set; undefined when the key is not of ГОСТ. */
  readonly parameterSet: string | undefined;
  readonly bytes: Uint8Array;
}

/** A certificate: RFC 5280, section 4.1. */
export interface Certificate {
  readonly encoding: Uint8Array;
  /** What the issuer signed. */
  readonly signedBytes: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  readonly serialNumber: Uint8Array;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly key: SubjectKey;
  readonly extensions: Extensions;
  /** Undefined when the certificate does not say. */
  readonly keyUsage: ReadonlySet<number> | undefined;
  readonly basicConstraints: BasicConstraints | undefined;
  readonly subjectKeyIdentifier: Uint8Array | undefined;
  readonly authorityKeyIdentifier: Uint8Array | undefined;
}

/** Reads a certificate in DER. Throws `EncodingError`. */
export const parseCertificate = (encoding: Uint8Array): Certificate => {
  const whole = new Cursor(parseWhole(encoding), TAG.sequence);
  const body = whole.take(TAG.sequence);
  const algorithm = whole.take(TAG.sequence);
  const signature = readBitStringBytes(whole.take(TAG.bitString));
  whole.end();

  const parts = new Cursor(body);
  const version = parts.takeIf(inParts(0));
  if (version !== undefined) checkVersion(version);
  const serialNumber = readIntegerBytes(parts.take(TAG.integer));
  const inner = parts.take(TAG.sequence);
  if (!Buffer.from(encodingOf(inner)).equals(encodingOf(algorithm))) {
    throw new EncodingError('malformed', inner.start, 'two different signature algorithms');
  }
  const issuer = readName(parts.take(TAG.sequence));
  const validity = new Cursor(parts.take(TAG.sequence));
  const notBefore = readTime(validity.take());
  const notAfter = readTime(validity.take());
  validity.end();
  const subject = readName(parts.take(TAG.sequence));
  const key = readKey(parts.take(TAG.sequence));
  parts.takeIf(plain(1));
  parts.takeIf(plain(2));
  const extensions = readExtensionsOf(parts.takeIf(inParts(3)));
  parts.end();

  return {
    encoding,
    signedBytes: encodingOf(body),
    signatureAlgorithm: readOid(new Cursor(algorithm).take(TAG.oid)),
    signature,
    serialNumber,
    issuer,
    subject,
    notBefore,
    notAfter,
    key,
    extensions,
    keyUsage: valueOf(extensions, EXTENSION.keyUsage, readKeyUsage),
    basicConstraints: valueOf(extensions, EXTENSION.basicConstraints, readBasicConstraints),
    subjectKeyIdentifier: valueOf(extensions, EXTENSION.subjectKeyIdentifier, readSubjectKeyIdentifier),
    authorityKeyIdentifier: valueOf(extensions, EXTENSION.authorityKeyIdentifier, readAuthorityKeyIdentifier),
  };
};

const checkVersion = (element: Element): void => {
  const parts = new Cursor(element);
  const version = readSmallInteger(parts.take(TAG.integer));
  parts.end();
  if (version !== 1 && version !== 2)
    throw new EncodingError('malformed', element.start, `version ${version}`);
};

const readExtensionsOf = (element: Element | undefined): Extensions => {
  if (element === undefined) return new Map();
  const parts = new Cursor(element);
  const extensions = readExtensions(parts.take(TAG.sequence));
  parts.end();
  return extensions;
};

const valueOf = <Value>(
  extensions: Extensions,
  oid: string,
  read: (value: Uint8Array) => Value,
): Value | undefined => {
  const extension = extensions.get(oid);
  return extension && read(extension.value);
};

const readKey = (element: Element): SubjectKey => {
  const parts = new Cursor(element);
  const algorithm = new Cursor(parts.take(TAG.sequence));
  const bits = parts.take(TAG.bitString);
  parts.end();
  const oid = readOid(algorithm.take(TAG.oid));
  const parameters = algorithm.takeIf(TAG.sequence);
  const first = parameters && new Cursor(parameters).takeIf(TAG.oid);
  return {
    algorithm: oid,
    parameterSet: first && readOid(first),
    bytes: keyBytes(bits, first !== undefined),
  };
};

/** A ГОСТ key is an OCTET STRING inside the BIT STRING (RFC 9215, section 4.3); other keys are left as they are. */
const keyBytes = (bits: Element, isGost: boolean): Uint8Array =>
  isGost ? readOctets(parseWhole(readBitStringBytes(bits))) : contentOf(bits);
