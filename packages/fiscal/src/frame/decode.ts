import { continueCrc16, crc16 } from '../bytes/index.ts';
import { FiscalDecodeError } from '../errors/index.ts';
import { decodeCp866 } from '../tlv/index.ts';
import { flagsFromBits } from './flags.ts';
import {
  FRAME_HEAD,
  type Frame,
  type FrameHeader,
  formatOfDocumentVersion,
  LONGEST_BODY,
  PROTOCOLS,
  protocolOfBytes,
} from './header.ts';

const SIGNATURES = [...new Set(PROTOCOLS.map(({ signature }) => signature))];

/**
 * Reads a session header from its 30 bytes. `streamOffset` is added to the offsets of errors.
 *
 * Throws FiscalDecodeError `header-cut`, `signature`, `session-version`, `drive-number` or `flags`. An unknown document
 * version is no error: `formatVersion` is then undefined.
 */
export const decodeFrameHeader = (bytes: Uint8Array, from = 0, streamOffset = 0): FrameHeader => {
  if (bytes.length - from < FRAME_HEAD) {
    throw new FiscalDecodeError('header-cut', streamOffset + bytes.length - from);
  }
  assertSignature(bytes, from, FRAME_HEAD, streamOffset);
  const signature = uint32At(bytes, from);
  const sessionVersion = uint16BigEndian(bytes, from + 4);
  const protocol = protocolOfBytes(signature, sessionVersion);
  if (protocol === undefined) {
    throw new FiscalDecodeError('session-version', streamOffset + 4, { details: { sessionVersion } });
  }
  const documentVersion = uint16BigEndian(bytes, from + 6);
  const rawFlags = uint16LittleEndian(bytes, from + 26);
  const flags = flagsFromBits(rawFlags);
  if (flags === null)
    throw new FiscalDecodeError('flags', streamOffset + 26, { details: { flags: rawFlags } });
  return {
    protocol,
    sessionVersion,
    documentVersion,
    formatVersion: formatOfDocumentVersion(documentVersion, protocol),
    driveNumber: driveNumberAt(bytes, from + 8, streamOffset),
    bodyLength: uint16LittleEndian(bytes, from + 24),
    flags,
    rawFlags,
    crc: uint16LittleEndian(bytes, from + 28),
  };
};

/** Throws `signature` as soon as the first `available` bytes cannot begin a message, before the header is whole. */
export const assertSignature = (
  bytes: Uint8Array,
  from: number,
  available: number,
  streamOffset: number,
): void => {
  const count = Math.min(available, 4);
  for (const signature of SIGNATURES) {
    let index = 0;
    while (index < count && bytes[from + index] === ((signature >>> (24 - index * 8)) & 0xff)) index += 1;
    if (index === count) return;
  }
  throw new FiscalDecodeError('signature', streamOffset);
};

/** Throws `session-crc` when the flags ask for a checksum and it does not fit. `head` holds the header's 30 bytes at `from`. */
export const assertFrameCrc = (
  header: FrameHeader,
  head: Uint8Array,
  from: number,
  body: Uint8Array,
  streamOffset: number,
): void => {
  const { crcMode } = header.flags;
  if (crcMode === 'none') return;
  const overHeader = crc16(head, from, from + FRAME_HEAD - 2);
  const computed = crcMode === 'header' ? overHeader : continueCrc16(overHeader, body, 0, body.length);
  if (computed !== header.crc) {
    throw new FiscalDecodeError('session-crc', streamOffset + 28, { details: { crc: header.crc, computed } });
  }
};

/**
 * Reads one whole message, as from a file. Throws what `decodeFrameHeader` throws and `body-length` (longer than 32
 * KiB), `body-cut` or `session-crc`. Bytes behind the message are left alone.
 */
export const decodeFrame = (bytes: Uint8Array, from = 0): Frame => {
  const header = decodeFrameHeader(bytes, from, from);
  const start = from + FRAME_HEAD;
  const end = start + header.bodyLength;
  if (header.bodyLength > LONGEST_BODY) throw new FiscalDecodeError('body-length', from + 24);
  if (end > bytes.length) {
    throw new FiscalDecodeError('body-cut', bytes.length, {
      details: { length: header.bodyLength, available: bytes.length - start },
    });
  }
  const body = bytes.subarray(start, end);
  assertFrameCrc(header, bytes, from, body, from);
  return { header, body };
};

/** The ФН in 16 printable ASCII characters, the spaces and zero bytes at its end left out. */
const driveNumberAt = (bytes: Uint8Array, at: number, streamOffset: number): string => {
  let end = at + 16;
  while (end > at && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end -= 1;
  for (let index = at; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x20 || byte > 0x7e)
      throw new FiscalDecodeError('drive-number', streamOffset + 8 + index - at);
  }
  return decodeCp866(bytes, at, end);
};

const uint16LittleEndian = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

const uint16BigEndian = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

const uint32At = (bytes: Uint8Array, at: number): number =>
  ((uint16BigEndian(bytes, at) << 16) | uint16BigEndian(bytes, at + 2)) >>> 0;
