import {
  contentOf,
  Cursor,
  type Element,
  encodingOf,
  inParts,
  plain,
  readIntegerBytes,
  readOctets,
  readSmallInteger,
  TAG,
} from '../asn1/index.ts';
import { Refusal } from '../report/index.ts';
import { readAlgorithm } from './algorithm.ts';
import { readSignedAttributes, type SignedAttributes, skipUnsignedAttributes } from './attributes.ts';

/** How the message names the signer's certificate. */
export type SignerIdentifier =
  | { readonly kind: 'issuer'; readonly issuer: Uint8Array; readonly serialNumber: Uint8Array }
  | { readonly kind: 'key'; readonly keyIdentifier: Uint8Array };

/** One signer of a message: RFC 5652, section 5.3. */
export interface SignerInfo {
  readonly identifier: SignerIdentifier;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly attributes: SignedAttributes | undefined;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: readonly string[];
}

/** Throws `Refusal` and `EncodingError`. */
export const readSignerInfo = (element: Element): SignerInfo => {
  const parts = new Cursor(element, TAG.sequence);
  const version = readSmallInteger(parts.take(TAG.integer));
  const identifier = readIdentifier(parts.take(TAG.sequence, plain(0)));
  if (version !== (identifier.kind === 'issuer' ? 1 : 3))
    throw new Refusal('file.malformed', 'version of the signer');
  const digestAlgorithm = readAlgorithm(parts.take(TAG.sequence));
  const attributes = parts.takeIf(inParts(0));
  const signatureAlgorithm = readAlgorithm(parts.take(TAG.sequence));
  const signature = readOctets(parts.take(TAG.octetString, TAG.octetStringInParts));
  const unsigned = parts.takeIf(inParts(1));
  parts.end();
  return {
    identifier,
    digestAlgorithm,
    signatureAlgorithm,
    attributes: attributes && readSignedAttributes(attributes),
    signature,
    unsignedAttributes: unsigned === undefined ? [] : skipUnsignedAttributes(unsigned),
  };
};

const readIdentifier = (element: Element): SignerIdentifier => {
  if (element.tag === plain(0)) return { kind: 'key', keyIdentifier: contentOf(element) };
  const parts = new Cursor(element);
  const issuer = encodingOf(parts.take(TAG.sequence));
  const serialNumber = readIntegerBytes(parts.take(TAG.integer));
  parts.end();
  return { kind: 'issuer', issuer, serialNumber };
};
