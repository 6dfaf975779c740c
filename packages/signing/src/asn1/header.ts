import { EncodingError } from './encoding-error.ts';

/** The beginning of an element: its tag and where its content lies. */
export interface Header {
  readonly tag: number;
  readonly contentStart: number;
  /** Undefined when the length is indefinite and only an end mark tells. */
  readonly contentEnd: number | undefined;
  /** Whether DER would have written the length in the same way. */
  readonly minimal: boolean;
}

const HIGH_TAG = 0x1f;
const MOST_LENGTH_BYTES = 4;

/**
 * Reads the header at `at`. Throws `truncated` when it or its content goes past the end of the bytes, `malformed` when
 * the content goes past `limit`, the end of the parent.
 */
export const readHeader = (bytes: Uint8Array, at: number, limit: number): Header => {
  const byteAt = (offset: number): number => {
    if (offset >= limit) throw overrun(bytes, limit, at);
    return bytes[offset] ?? 0;
  };
  const tag = byteAt(at);
  if ((tag & HIGH_TAG) === HIGH_TAG) throw new EncodingError('malformed', at, 'tag number above 30');
  const first = byteAt(at + 1);
  if (first < 0x80) return within(bytes, limit, tag, at + 2, first, true);
  if (first === 0x80) {
    if ((tag & 0x20) === 0) throw new EncodingError('malformed', at, 'indefinite length of a plain value');
    return { tag, contentStart: at + 2, contentEnd: undefined, minimal: false };
  }
  const count = first & 0x7f;
  if (count > MOST_LENGTH_BYTES) throw new EncodingError('malformed', at, 'length of more than four bytes');
  let length = 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + byteAt(at + 2 + index);
  const minimal = length >= 0x80 && byteAt(at + 2) !== 0;
  return within(bytes, limit, tag, at + 2 + count, length, minimal);
};

const within = (
  bytes: Uint8Array,
  limit: number,
  tag: number,
  contentStart: number,
  length: number,
  minimal: boolean,
): Header => {
  const contentEnd = contentStart + length;
  if (contentEnd > limit) throw overrun(bytes, limit, contentStart);
  return { tag, contentStart, contentEnd, minimal };
};

const overrun = (bytes: Uint8Array, limit: number, at: number): EncodingError =>
  limit === bytes.length
    ? new EncodingError('truncated', at, 'the bytes end inside an element')
    : new EncodingError('malformed', at, 'an element goes past the end of its parent');
