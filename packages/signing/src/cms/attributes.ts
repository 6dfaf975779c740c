import {
  checkEncoding,
  childrenOf,
  Cursor,
  type Element,
  encodingOf,
  parseWhole,
  readOid,
  SIGNATURE_LIMITS,
  TAG,
} from '../asn1/index.ts';
import { Refusal } from '../report/index.ts';

/** What a signature covers besides the content. */
export interface SignedAttributes {
  /** The bytes that are signed: the attributes as a SET, not under the tag they stand under in the message. */
  readonly signedBytes: Uint8Array;
  /** The one value of each attribute, by its identifier. */
  readonly values: ReadonlyMap<string, Element>;
}

/**
 * Reads signed attributes. They have to be DER even where the message is BER (RFC 5652, section 5.3), each at most once
 * and with one value. Throws `Refusal` and `EncodingError`.
 */
export const readSignedAttributes = (element: Element): SignedAttributes => {
  // A copy: `slice` of a Buffer would be the uploaded file itself.
  const signedBytes = Uint8Array.from(encodingOf(element));
  signedBytes[0] = TAG.set;
  checkEncoding(signedBytes, 'DER', SIGNATURE_LIMITS);
  const values = new Map<string, Element>();
  for (const attribute of childrenOf(parseWhole(signedBytes))) {
    const parts = new Cursor(attribute, TAG.sequence);
    const oid = readOid(parts.take(TAG.oid));
    const [value, another] = childrenOf(parts.take(TAG.set));
    parts.end();
    if (values.has(oid) || another !== undefined) throw new Refusal('attributes.repeated', oid);
    if (value !== undefined) values.set(oid, value);
  }
  return { signedBytes, values };
};

/** Makes sure that unsigned attributes are attributes; nothing in them is believed. */
export const skipUnsignedAttributes = (element: Element): readonly string[] =>
  childrenOf(element).map((attribute) => {
    const parts = new Cursor(attribute, TAG.sequence);
    const oid = readOid(parts.take(TAG.oid));
    parts.take(TAG.set);
    parts.end();
    return oid;
  });
