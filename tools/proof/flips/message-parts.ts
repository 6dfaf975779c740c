import { partsOf } from '../../kep/fixtures/reshape.ts';

/** A stretch of a signature file. */
export interface MessagePart {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Whether the signer's signature speaks for these bytes, so that no change of them may be accepted. */
  readonly covered: boolean;
}

/**
 * The parts of a signed message in DER with one signer (RFC 5652, section 5), told by a walk of its own that shares nothing
 * with the code under proof. The signature covers the signed attributes, through them the document and, by its digest,
 * the signer's certificate; its own value is covered by being checked. Everything else is envelope.
 */
export const messageParts = (file: Uint8Array): MessagePart[] => {
  const part = (name: string, whole: Uint8Array, covered: boolean): MessagePart => {
    const from = whole.byteOffset - file.byteOffset;
    return { name, from, to: from + whole.length, covered };
  };
  const inside = (bytes: Uint8Array | undefined) => partsOf(bytes ?? new Uint8Array());
  const [, body] = inside(inside(file)[0]?.content);
  const signedData = inside(inside(body?.content)[0]?.content);
  const [version, digests, content] = signedData;
  const certificates = inside(signedData.find(({ tag }) => tag === 0xa0)?.content);
  const signer = inside(inside(signedData.at(-1)?.content)[0]?.content);
  const [signerVersion, identifier, digest, attributes, algorithm, value] = signer;
  const serial = inside(identifier?.content)[1]?.whole;
  const isSigners = (certificate: Uint8Array): boolean =>
    serial !== undefined && Buffer.from(certificate).includes(Buffer.from(serial));
  const named: readonly (readonly [string, Uint8Array | undefined, boolean])[] = [
    ['version of the message', version?.whole, false],
    ['digest algorithms of the message', digests?.whole, false],
    ['kind of the content', content?.whole, false],
    ...certificates.map(
      ({ whole }) =>
        [
          isSigners(whole) ? 'certificate of the signer' : 'certificate of an authority',
          whole,
          isSigners(whole),
        ] as const,
    ),
    ['version of the signer', signerVersion?.whole, false],
    ['name and number of the signer’s certificate', identifier?.whole, false],
    ['digest algorithm of the signer', digest?.whole, false],
    ['signed attributes', attributes?.content, true],
    ['signature algorithm', algorithm?.whole, false],
    ['signature', value?.content, true],
  ];
  return named.flatMap(([name, whole, covered]) => (whole === undefined ? [] : [part(name, whole, covered)]));
};

/** The part that a byte belongs to; tags and lengths around the parts are the envelope. */
export const partAt = (parts: readonly MessagePart[], at: number): MessagePart =>
  parts.find(({ from, to }) => from <= at && at < to) ?? {
    name: 'envelope',
    from: at,
    to: at + 1,
    covered: false,
  };
