import { continueCrc16, crc16 } from '../bytes/index.ts';
import type { FormatVersion } from '../dictionary/index.ts';
import { FiscalEncodeError } from '../errors/index.ts';
import { flagsToBits, USUAL_FLAGS } from './flags.ts';
import {
  documentVersionOf,
  FRAME_HEAD,
  type FrameFlags,
  type FrameHeader,
  LONGEST_BODY,
  PROTOCOLS,
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
  if (driveNumber.length > 16 || !/^[\x20-\x7e]*$/u.test(driveNumber)) {
    throw new FiscalEncodeError('drive-number', { details: { driveNumber } });
  }
  if (body.length > LONGEST_BODY) {
    throw new FiscalEncodeError('document-length', { details: { length: body.length } });
  }
  const constants = PROTOCOLS.find((known) => known.protocol === protocol);
  const bytes = new Uint8Array(FRAME_HEAD + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, constants?.signature ?? 0);
  view.setUint16(4, fields.sessionVersion ?? constants?.sessionVersion ?? 0);
  view.setUint16(6, fields.documentVersion ?? versionOf(protocol, fields.version));
  bytes.fill(0x20, 8, 24);
  for (let index = 0; index < driveNumber.length; index += 1)
    bytes[8 + index] = driveNumber.charCodeAt(index);
  view.setUint16(24, body.length, true);
  view.setUint16(26, flagsToBits(flags), true);
  bytes.set(body, FRAME_HEAD);
  if (flags.crcMode !== 'none') {
    const overHeader = crc16(bytes, 0, FRAME_HEAD - 2);
    const crc = flags.crcMode === 'header' ? overHeader : continueCrc16(overHeader, body, 0, body.length);
    view.setUint16(28, crc, true);
  }
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
