/** One of the two strengths of ГОСТ Р 34.10-2012 with the identifiers that go together (RFC 9215, sections 2 and 4). */
export interface Strength {
  readonly bits: 256 | 512;
  readonly key: string;
  readonly digest: string;
  readonly signature: string;
  readonly keyName: string;
  readonly digestName: string;
}

export const STRENGTHS: readonly Strength[] = [
  {
    bits: 256,
    key: '1.2.643.7.1.1.1.1',
    digest: '1.2.643.7.1.1.2.2',
    signature: '1.2.643.7.1.1.3.2',
    keyName: 'ГОСТ Р 34.10-2012, 256 бит',
    digestName: 'ГОСТ Р 34.11-2012, 256 бит',
  },
  {
    bits: 512,
    key: '1.2.643.7.1.1.1.2',
    digest: '1.2.643.7.1.1.2.3',
    signature: '1.2.643.7.1.1.3.3',
    keyName: 'ГОСТ Р 34.10-2012, 512 бит',
    digestName: 'ГОСТ Р 34.11-2012, 512 бит',
  },
];

/** Key, digest and signature identifiers of the standards that 2012's replaced; not accepted since 2020. */
const GOST_2001 = new Set([
  '1.2.643.2.2.3',
  '1.2.643.2.2.4',
  '1.2.643.2.2.9',
  '1.2.643.2.2.19',
  '1.2.643.2.2.20',
  '1.2.643.2.2.98',
]);

export const isGost2001 = (oid: string): boolean => GOST_2001.has(oid);

export const strengthOfKey = (oid: string): Strength | undefined => STRENGTHS.find(({ key }) => key === oid);

export const strengthOfDigest = (oid: string): Strength | undefined =>
  STRENGTHS.find(({ digest }) => digest === oid);

/** In a signer's `signatureAlgorithm` both the signature's and the bare key's identifier are met in practice. */
export const strengthOfSignature = (oid: string): Strength | undefined =>
  STRENGTHS.find(({ signature, key }) => signature === oid || key === oid);
