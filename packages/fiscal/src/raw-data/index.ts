import { newBytes } from '../bytes/index.ts';
import {
  type ContainerFields,
  type ContainerHeader,
  decodeShortContainerHeader,
  encodeShortContainerHeader,
  SHORT_CONTAINER_HEAD,
} from '../container/index.ts';
import { decodeDocument, encodeDocument, type FiscalDocument } from '../document/index.ts';
import type { FormatVersion } from '../dictionary/index.ts';
import { FiscalDecodeError } from '../errors/index.ts';

/** rawData as the tax service takes it: a document with its ФПС, sometimes behind the container's header. */
export interface RawData {
  /** The 28 bytes of header where they are there; their length and checksum read as 0. */
  readonly containerHeader: ContainerHeader | null;
  readonly document: FiscalDocument;
}

/** FF FF, then the header's length in big-endian order. */
const PREFIX = [0xff, 0xff, 0x00, SHORT_CONTAINER_HEAD] as const;

/** True when bytes begin like rawData with a container header. */
export const hasRawDataPrefix = (bytes: Uint8Array): boolean =>
  bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xff;

/**
 * Reads rawData, with or without container header and ФПС. Throws FiscalDecodeError `raw-data-prefix` and what
 * `decodeShortContainerHeader` and `decodeDocument` throw.
 */
export const decodeRawData = (bytes: Uint8Array, version?: FormatVersion): RawData => {
  const options = version === undefined ? {} : { version };
  if (!hasRawDataPrefix(bytes)) return { containerHeader: null, document: decodeDocument(bytes, options) };
  if (PREFIX.some((byte, index) => bytes[index] !== byte)) throw new FiscalDecodeError('raw-data-prefix', 2);
  const containerHeader = decodeShortContainerHeader(bytes, PREFIX.length);
  const from = PREFIX.length + SHORT_CONTAINER_HEAD;
  return { containerHeader, document: decodeDocument(bytes, { ...options, from }) };
};

/**
 * rawData of a document: its bytes, the ФПС where it has one, behind the container's header where that is given. The two
 * zero bytes that drives put at the end are left out.
 */
export const encodeRawData = (document: FiscalDocument, containerHeader?: ContainerFields): Uint8Array => {
  const body = encodeDocument({ ...document, zeroTail: false });
  if (containerHeader === undefined) return body;
  const header = encodeShortContainerHeader(containerHeader);
  const bytes = newBytes(PREFIX.length + header.length + body.length);
  bytes.set(PREFIX);
  bytes.set(header, PREFIX.length);
  bytes.set(body, PREFIX.length + header.length);
  return bytes;
};
