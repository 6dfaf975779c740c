import { continueCrc16, crc16, newBytes } from '../bytes/index.ts';
import type { FormatVersion } from '../dictionary/index.ts';
import { FiscalEncodeError } from '../errors/index.ts';
import { flagsToBits, USUAL_FLAGS } from './flags.ts';
import {
  documentVersionOf,
  FRAME_HEAD,
  type FrameFlags,
  type FrameHeader,
  LONGEST_BODY,
  bytesOfProtocol,
  type SessionProtocol,
} from './header.ts';

/** What a session header is made from. */
export interface FrameFields {
  /** At most 16 ASCII characters. */
  readonly driveNumber: string;
  /** The format whose number goes into the header, unless `documentVersion` is given. */
  readonly version?: FormatVersion;
  /** By default the register–operator protocol. */
  readonly protocol?: SessionProtocol;
  /** By default that of the protocol. */
  readonly sessionVersion?: number;
  readonly documentVersion?: number;
  /** By default: container, answer expected, no checksum. */
  readonly flags?: FrameFlags;
}

const NO_BODY = new Uint8Array(0);

/** The flags of a ping: empty body, answer expected. */
export const PING_FLAGS: FrameFlags = { ...USUAL_FLAGS, hasContainer: false };
const PING_ANSWER_FLAGS: FrameFlags = { ...PING_FLAGS, expectsAnswer: false };

/**
 * The bytes of a message: header, checksum where the flags ask for one, body. Throws FiscalEncodeError
 * `drive-number` or `document-length`.
 */
export const encodeFrame = (fields: FrameFields, body: Uint8Array = NO_BODY): Uint8Array => {
  const { driveNumber, protocol = 'ofd', flags = USUAL_FLAGS } = fields;
  if (!isPlain(driveNumber)) {
    throw new FiscalEncodeError('drive-number', { details: { driveNumber } });
  }
  if (body.length > LONGEST_BODY) {
    throw new FiscalEncodeError('document-length', { details: { length: body.length } });
  }
  const { signature, sessionVersion } = bytesOfProtocol(protocol);
  const bytes = newBytes(FRAME_HEAD + body.length);
  writeBigEndian(bytes, 0, signature >>> 16);
  writeBigEndian(bytes, 2, signature);
  writeBigEndian(bytes, 4, fields.sessionVersion ?? sessionVersion);
  writeBigEndian(bytes, 6, fields.documentVersion ?? versionOf(protocol, fields.version));
  for (let index = 0; index < 16; index += 1) {
    bytes[8 + index] = index < driveNumber.length ? driveNumber.charCodeAt(index) : 0x20;
  }
  writeLittleEndian(bytes, 24, body.length);
  writeLittleEndian(bytes, 26, flagsToBits(flags));
  bytes.set(body, FRAME_HEAD);
  if (flags.crcMode !== 'none') {
    const overHeader = crc16(bytes, 0, FRAME_HEAD - 2);
    const crc = flags.crcMode === 'header' ? overHeader : continueCrc16(overHeader, body, 0, body.length);
    writeLittleEndian(bytes, 28, crc);
  }
  return bytes;
};

/** The 30 bytes of a header that was read, reserved bits and checksum as they came; the ФН is padded with spaces. */
export const encodeFrameHeader = (header: FrameHeader): Uint8Array => {
  const bytes = encodeFrame({ ...header, flags: { ...header.flags, crcMode: 'none' } });
  writeLittleEndian(bytes, 24, header.bodyLength);
  writeLittleEndian(bytes, 26, header.rawFlags);
  writeLittleEndian(bytes, 28, header.crc);
  return bytes;
};

/** The message that answers one with this header: versions, ФН and checksum mode are those of the question. */
export const encodeAnswerFrame = (question: FrameHeader, body: Uint8Array): Uint8Array =>
  encodeFrame({ ...question, flags: { ...USUAL_FLAGS, crcMode: question.flags.crcMode } }, body);

/** The answer to a ping: its own header, flags zero. */
export const encodePingAnswer = (question: FrameHeader): Uint8Array =>
  encodeFrame({ ...question, flags: PING_ANSWER_FLAGS });

const versionOf = (protocol: SessionProtocol, version: FormatVersion | undefined): number =>
  protocol === 'ofd' ? documentVersionOf(version ?? '1.2') : 0x0001;

/** True for up to 16 printable ASCII characters. */
const isPlain = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return text.length <= 16;
};

const writeBigEndian = (bytes: Uint8Array, at: number, value: number): void => {
  bytes[at] = value >>> 8;
  bytes[at + 1] = value;
};

const writeLittleEndian = (bytes: Uint8Array, at: number, value: number): void => {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
};
