import {
  Cursor,
  type Element,
  encodingOf,
  inParts,
  parseWhole,
  partsOf,
  plain,
  readBitStringBytes,
  readBoolean,
  readOid,
  readSmallInteger,
  readTime,
  REVOCATION_LIST_LIMITS,
  TAG,
} from '../asn1/index.ts';
import {
  EXTENSION,
  type Extensions,
  type Name,
  readExtensions,
  readName,
  type Signed,
} from '../certificate/index.ts';

/** A revocation list: RFC 5280, section 5. */
export interface RevocationList extends Signed {
  readonly issuer: Name;
  readonly issued: Date;
  /** When the authority promised the next one; undefined when it did not. */
  readonly nextDue: Date | undefined;
  /** Which certificates it speaks of; `none` when it is partial or has conditions that are not honoured here. */
  readonly scope: 'all' | 'users' | 'authorities' | 'none';
  /** The rows, read when somebody is looked for. */
  readonly rows: Element | undefined;
}

const UNDERSTOOD = new Set(['2.5.29.35', '2.5.29.20', EXTENSION.issuingDistributionPoint as string]);

/** Reads a list in DER. Throws `EncodingError`. */
export const parseRevocationList = (encoding: Uint8Array): RevocationList => {
  const whole = new Cursor(parseWhole(encoding, 'DER', REVOCATION_LIST_LIMITS), TAG.sequence);
  const body = whole.take(TAG.sequence);
  const algorithm = whole.take(TAG.sequence);
  const signature = readBitStringBytes(whole.take(TAG.bitString));
  whole.end();
  const parts = new Cursor(body);
  const version = parts.takeIf(TAG.integer);
  if (version !== undefined) readSmallInteger(version);
  parts.take(TAG.sequence);
  const issuer = readName(parts.take(TAG.sequence));
  const issued = readTime(parts.take(TAG.utcTime, TAG.generalizedTime));
  const nextDue = parts.takeIf(TAG.utcTime, TAG.generalizedTime);
  const rows = parts.takeIf(TAG.sequence);
  const extensions = parts.takeIf(inParts(0));
  parts.end();
  return {
    signedBytes: encodingOf(body),
    signatureAlgorithm: readOid(new Cursor(algorithm).take(TAG.oid)),
    signature,
    issuer,
    issued,
    nextDue: nextDue && readTime(nextDue),
    scope:
      extensions === undefined ? 'all' : scopeOf(readExtensions(new Cursor(extensions).take(TAG.sequence))),
    rows,
  };
};

const scopeOf = (extensions: Extensions): RevocationList['scope'] => {
  const foreign = [...extensions].some(([oid, { critical }]) => critical && !UNDERSTOOD.has(oid));
  if (foreign || extensions.has(EXTENSION.deltaIndicator)) return 'none';
  const point = extensions.get(EXTENSION.issuingDistributionPoint);
  if (point === undefined) return 'all';
  const said = new Map([...partsOf(parseWhole(point.value))].map((part) => [part.tag, part]));
  const isSet = (number: number): boolean => {
    const part = said.get(plain(number));
    return part !== undefined && readBoolean({ ...part, tag: TAG.boolean });
  };
  if (isSet(4) || isSet(5) || said.has(plain(3))) return 'none';
  if (isSet(1)) return isSet(2) ? 'none' : 'users';
  return isSet(2) ? 'authorities' : 'all';
};

/** When the list says that a certificate was revoked; undefined when the certificate is not in it. */
export const revocationTime = (list: RevocationList, serialNumber: Uint8Array): Date | undefined => {
  const { rows } = list;
  if (rows === undefined) return undefined;
  const wanted = Buffer.from(serialNumber);
  // Looking for the bytes first costs next to nothing in a list of a hundred thousand rows.
  if (!Buffer.from(rows.bytes.buffer, rows.bytes.byteOffset, rows.bytes.length).includes(wanted))
    return undefined;
  for (const row of partsOf(rows)) {
    const [number, time] = partsOf(row);
    if (number === undefined || time === undefined) continue;
    if (wanted.equals(number.bytes.subarray(number.contentStart, number.contentEnd))) return readTime(time);
  }
  return undefined;
};
