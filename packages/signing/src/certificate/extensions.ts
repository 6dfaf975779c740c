import {
  contentOf,
  Cursor,
  childrenOf,
  type Element,
  EncodingError,
  parseWhole,
  plain,
  readBoolean,
  readNamedBits,
  readOctets,
  readOid,
  readSmallInteger,
  TAG,
} from '../asn1/index.ts';

export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

export type Extensions = ReadonlyMap<string, Extension>;

/** Reads the list of extensions; each may stand in it once. Throws `EncodingError`. */
export const readExtensions = (element: Element): Extensions => {
  const extensions = new Map<string, Extension>();
  for (const extension of childrenOf(element)) {
    const parts = new Cursor(extension, TAG.sequence);
    const oid = readOid(parts.take(TAG.oid));
    const critical = parts.takeIf(TAG.boolean);
    const value = readOctets(parts.take(TAG.octetString));
    parts.end();
    if (extensions.has(oid)) throw new EncodingError('malformed', extension.start, `extension ${oid} twice`);
    extensions.set(oid, { critical: critical !== undefined && readBoolean(critical), value });
  }
  return extensions;
};

/** Bits of keyUsage: RFC 5280, section 4.2.1.3. */
export const KEY_USAGE = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, crlSign: 6 } as const;

export const readKeyUsage = (value: Uint8Array): ReadonlySet<number> => readNamedBits(parseWhole(value));

export interface BasicConstraints {
  readonly authority: boolean;
  /** How many authorities may follow below; undefined when any number may. */
  readonly pathLength: number | undefined;
}

export const readBasicConstraints = (value: Uint8Array): BasicConstraints => {
  const parts = new Cursor(parseWhole(value), TAG.sequence);
  const authority = parts.takeIf(TAG.boolean);
  const pathLength = parts.takeIf(TAG.integer);
  parts.end();
  return {
    authority: authority !== undefined && readBoolean(authority),
    pathLength: pathLength && readSmallInteger(pathLength),
  };
};

export const readSubjectKeyIdentifier = (value: Uint8Array): Uint8Array => readOctets(parseWhole(value));

/** The key identifier of an authorityKeyIdentifier, which may leave it out. */
export const readAuthorityKeyIdentifier = (value: Uint8Array): Uint8Array | undefined => {
  const key = childrenOf(parseWhole(value)).find(({ tag }) => tag === plain(0));
  return key && contentOf(key);
};
