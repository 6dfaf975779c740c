import {
  CONTAINER_HEAD,
  type Container,
  decodeContainer,
  decodeDocument,
  decodeFrame,
  decodeFrameHeader,
  decodeRawData,
  documentKind,
  type FiscalDocument,
  type FormatVersion,
  FRAME_HEAD,
  type FrameHeader,
  FROM_DRIVE,
  FROM_OPERATOR,
  FiscalDecodeError,
  hasRawDataPrefix,
  type ContainerHeader,
  isPing,
} from '@koreshok/fiscal';

/** What bytes turned out to be. */
export type What = 'message' | 'ping' | 'container' | 'rawData' | 'document';

/** Bytes taken apart as far as they could be read; `error` says where that ended. */
export interface Recognized {
  readonly what: What;
  readonly session: FrameHeader | null;
  readonly container: ContainerHeader | null;
  readonly document: FiscalDocument | null;
  /** Bytes behind a whole message. */
  readonly left: number;
  readonly error: FiscalDecodeError | null;
}

const NOTHING = { session: null, container: null, document: null, left: 0, error: null } as const;

/** Takes bytes apart: a message by its signature, rawData by its prefix or by the ФПС behind the document, a container by its length and type, else a document. */
export const recognize = (bytes: Uint8Array): Recognized => {
  if (isMessage(bytes)) return takeMessage(bytes);
  if (hasRawDataPrefix(bytes)) return takeRawData(bytes);
  if (isContainer(bytes)) return takeContainer(bytes, 0, bytes.length, { ...NOTHING, what: 'container' });
  const found = takeDocument(bytes, { from: 0, to: bytes.length }, { ...NOTHING, what: 'document' });
  const signed = found.document?.messageSign !== null && found.document?.zeroTail === false;
  return found.document !== null && signed ? { ...found, what: 'rawData' } : found;
};

const isMessage = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x2a && bytes[1] === 0x08) || (bytes[0] === 0xdd && bytes[1] === 0x80);

/** A document of the same first bytes would have the length of the whole file for its code. */
const isContainer = (bytes: Uint8Array): boolean => {
  if (bytes[4] !== FROM_DRIVE && bytes[4] !== FROM_OPERATOR) return false;
  const first = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  return first === bytes.length || documentKind(first) === undefined;
};

/** Runs a step of reading; what it refuses is kept beside what was read before. */
const attempt = (known: Recognized, step: () => Recognized): Recognized => {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof FiscalDecodeError) return { ...known, error: cause };
    throw cause;
  }
};

const takeMessage = (bytes: Uint8Array): Recognized => {
  const known: Recognized = { ...NOTHING, what: 'message' };
  return attempt(known, () => {
    const session = decodeFrameHeader(bytes);
    const end = FRAME_HEAD + session.bodyLength;
    const opened: Recognized = { ...known, session, left: Math.max(0, bytes.length - end) };
    return attempt(opened, () => {
      if (isPing(decodeFrame(bytes))) return { ...opened, what: 'ping' };
      return takeContainer(bytes, FRAME_HEAD, end, opened);
    });
  });
};

const takeContainer = (bytes: Uint8Array, from: number, to: number, known: Recognized): Recognized =>
  attempt(known, () => {
    const { header } = openedAt(bytes, from, to);
    const version = known.session?.formatVersion;
    return takeDocument(
      bytes,
      { from: from + CONTAINER_HEAD, to, ...(version === undefined ? {} : { version }) },
      { ...known, container: header },
    );
  });

/** Opens the container between two places; offsets of its errors count from the start of the file. */
const openedAt = (bytes: Uint8Array, from: number, to: number): Container => {
  try {
    return decodeContainer(bytes.subarray(from, to));
  } catch (cause) {
    if (!(cause instanceof FiscalDecodeError)) throw cause;
    throw new FiscalDecodeError(cause.code, cause.offset + from, { details: cause.details });
  }
};

const takeRawData = (bytes: Uint8Array): Recognized => {
  const known: Recognized = { ...NOTHING, what: 'rawData' };
  return attempt(known, () => {
    const { containerHeader, document } = decodeRawData(bytes);
    return { ...known, container: containerHeader, document };
  });
};

const takeDocument = (
  bytes: Uint8Array,
  place: { from: number; to: number; version?: FormatVersion },
  known: Recognized,
): Recognized => attempt(known, () => ({ ...known, document: decodeDocument(bytes, place) }));
