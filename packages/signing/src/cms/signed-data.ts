import {
  childrenOf,
  Cursor,
  type Element,
  encodingOf,
  inParts,
  parseWhole,
  readOctets,
  readOid,
  readSmallInteger,
  TAG,
} from '../asn1/index.ts';
import { Refusal } from '../report/index.ts';
import { readAlgorithm } from './algorithm.ts';
import { readSignerInfo, type SignerInfo } from './signer-info.ts';

/** A signed message: RFC 5652, section 5.1. */
export interface SignedData {
  readonly contentType: string;
  /** The content when it is inside the message. */
  readonly content: Uint8Array | undefined;
  readonly digestAlgorithms: readonly string[];
  readonly certificates: readonly Uint8Array[];
  readonly revocationLists: readonly Uint8Array[];
  readonly signer: SignerInfo;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const VERSIONS = [1, 3, 4, 5];

/** A client's message has a chain of three or four certificates and one or two revocation lists. */
export const MOST_CERTIFICATES = 16;
const MOST_REVOCATION_LISTS = 16;

/** Reads a message with exactly one signer. Throws `Refusal` and `EncodingError`. */
export const readSignedData = (bytes: Uint8Array): SignedData => {
  const envelope = new Cursor(parseWhole(bytes, 'BER'), TAG.sequence);
  const type = readOid(envelope.take(TAG.oid));
  if (type !== SIGNED_DATA) throw new Refusal('file.not-a-signature', `content type ${type}`);
  const [body, another] = childrenOf(envelope.take(inParts(0)));
  envelope.end();
  if (body === undefined || another !== undefined)
    throw new Refusal('file.malformed', 'content of the message');
  return readBody(new Cursor(body, TAG.sequence));
};

const readBody = (parts: Cursor): SignedData => {
  const version = readSmallInteger(parts.take(TAG.integer));
  if (!VERSIONS.includes(version)) throw new Refusal('file.malformed', `version ${version}`);
  const digestAlgorithms = childrenOf(parts.take(TAG.set)).map(readAlgorithm);
  const { contentType, content } = readContent(parts.take(TAG.sequence));
  const certificates = encodings(parts.takeIf(inParts(0)));
  const revocationLists = encodings(parts.takeIf(inParts(1)));
  const signers = childrenOf(parts.take(TAG.set));
  parts.end();
  if (certificates.length > MOST_CERTIFICATES || revocationLists.length > MOST_REVOCATION_LISTS) {
    throw new Refusal('certificates.too-many', `${certificates.length}, lists ${revocationLists.length}`);
  }
  const [signer, another] = signers;
  if (signer === undefined) throw new Refusal('signers.none');
  if (another !== undefined) throw new Refusal('signers.several', String(signers.length));
  return {
    contentType,
    content,
    digestAlgorithms,
    certificates,
    revocationLists,
    signer: readSignerInfo(signer),
  };
};

const readContent = (element: Element): { contentType: string; content: Uint8Array | undefined } => {
  const parts = new Cursor(element);
  const contentType = readOid(parts.take(TAG.oid));
  const wrapped = parts.takeIf(inParts(0));
  parts.end();
  if (wrapped === undefined) return { contentType, content: undefined };
  const inner = new Cursor(wrapped);
  const content = readOctets(inner.take(TAG.octetString, TAG.octetStringInParts));
  inner.end();
  return { contentType, content };
};

/** Certificates and revocation lists proper; other forms in the same place stand under tags of their own. */
const encodings = (element: Element | undefined): Uint8Array[] =>
  element === undefined
    ? []
    : childrenOf(element)
        .filter(({ tag }) => tag === TAG.sequence)
        .map(encodingOf);
