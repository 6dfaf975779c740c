import { documentKind, type FormatVersion, formatVersionOfNumber } from '../dictionary/index.ts';
import { FiscalDecodeError } from '../errors/index.ts';
import { decodeElements } from '../tlv/index.ts';
import type { FiscalDocument } from './document.ts';

/** Bytes of the code and the length in front of a document's tags. */
export const DOCUMENT_HEAD = 4;
/** Bytes of the ФПС. */
export const MESSAGE_SIGN_LENGTH = 8;

const KKT_VERSION = 1189;
const FORMAT_VERSION = 1209;
const FIRST_MARKING_CODE = 81;

export interface DecodeDocumentOptions {
  /** Where the document begins in the bytes, 0 when absent. */
  readonly from?: number;
  /** Where the bytes of the document, its ФПС and zero tail end; the end of the bytes when absent. */
  readonly to?: number;
  /** The version that the session header names. It counts when the document does not name one itself. */
  readonly version?: FormatVersion;
}

/**
 * Reads a document: code, length, tags, then nothing, the ФПС, the ФПС and two zero bytes, or two zero bytes.
 *
 * The version is the one that tag 1209 or 1189 names, else that of the options, else 1.2 for marking messages and 1.0
 * for the rest, the only version whose documents do not name theirs. Throws FiscalDecodeError `document-cut`,
 * `document-code`, `document-trailer` and those of `decodeElements`, offsets from the start of the bytes.
 */
export const decodeDocument = (bytes: Uint8Array, options: DecodeDocumentOptions = {}): FiscalDocument => {
  const from = options.from ?? 0;
  const to = options.to ?? bytes.length;
  if (to - from < DOCUMENT_HEAD) throw new FiscalDecodeError('document-cut', to);
  const code = uint16At(bytes, from);
  if (documentKind(code) === undefined) {
    throw new FiscalDecodeError('document-code', from, { details: { code } });
  }
  const start = from + DOCUMENT_HEAD;
  const end = start + uint16At(bytes, from + 2);
  if (end > to) {
    throw new FiscalDecodeError('document-cut', to, {
      details: { length: end - start, available: to - start },
    });
  }
  const version = versionOf(bytes, start, end, code, options.version);
  const elements = decodeElements(bytes, start, end, version);
  const trailer = to - end;
  const zeroTail = trailer === 2 || trailer === 10;
  const signed = trailer === 8 || trailer === 10;
  if ((trailer !== 0 && !zeroTail && !signed) || (zeroTail && uint16At(bytes, to - 2) !== 0)) {
    throw new FiscalDecodeError('document-trailer', end, { details: { trailer } });
  }
  return { code, version, elements, messageSign: signed ? bytes.subarray(end, end + 8) : null, zeroTail };
};

const uint16At = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

/** Hops over the top tags to the one that names the version; a cut tag ends the search, the reading reports it. */
const versionOf = (
  bytes: Uint8Array,
  start: number,
  end: number,
  code: number,
  given: FormatVersion | undefined,
): FormatVersion => {
  let kktVersion: FormatVersion | undefined;
  let at = start;
  while (at + 5 <= end) {
    const tag = uint16At(bytes, at);
    const length = uint16At(bytes, at + 2);
    if (length === 1 && (tag === FORMAT_VERSION || tag === KKT_VERSION)) {
      const named = formatVersionOfNumber(bytes[at + 4] ?? 0);
      if (tag === FORMAT_VERSION && named !== undefined) return named;
      kktVersion = named;
    }
    at += 4 + length;
  }
  return kktVersion ?? given ?? (code >= FIRST_MARKING_CODE ? '1.2' : '1.0');
};
