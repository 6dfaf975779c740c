import type { FormatVersion } from '../dictionary/index.ts';

/** Bytes of a session header. */
export const FRAME_HEAD = 30;
/** Greatest body that registers and operators exchange. */
export const LONGEST_BODY = 32 * 1024;

/** Who talks: a register with its operator, with the marking system, or with the key authority. All share one header. */
export type SessionProtocol = 'ofd' | 'oism' | 'okp';

/** What the checksum of a message covers: nothing, the header, or header and body. */
export type CrcMode = 'none' | 'header' | 'message';

/** The flag bits of a session header. */
export interface FrameFlags {
  readonly crcMode: CrcMode;
  /** The body holds a container. */
  readonly hasContainer: boolean;
  /** The client waits for an answer. */
  readonly expectsAnswer: boolean;
  /** 0 is the usual priority, 3 the greatest value. */
  readonly priority: number;
}

/** A session header. */
export interface FrameHeader {
  readonly protocol: SessionProtocol;
  /** Session protocol version as its two bytes read from left to right, 0x81A2 for registers. */
  readonly sessionVersion: number;
  /** Document protocol version as its two bytes read from left to right, 0x0105 for format 1.05. */
  readonly documentVersion: number;
  /** The format that `documentVersion` names, undefined when it names none that is known. */
  readonly formatVersion: FormatVersion | undefined;
  /** ФН without the spaces that pad it. */
  readonly driveNumber: string;
  readonly bodyLength: number;
  readonly flags: FrameFlags;
  /** The flags as they came, reserved bits included. */
  readonly rawFlags: number;
  readonly crc: number;
}

/** One message of a session. A body cut out of a single chunk is a view into it. */
export interface Frame {
  readonly header: FrameHeader;
  readonly body: Uint8Array;
}

/** A message that only asks whether the other side is there: no container, empty body. */
export const isPing = (frame: Frame): boolean =>
  frame.header.bodyLength === 0 && !frame.header.flags.hasContainer;

interface ProtocolBytes {
  readonly protocol: SessionProtocol;
  readonly signature: number;
  readonly sessionVersion: number;
}

/** Signatures and session versions by protocol; the first of each protocol is the one we write. */
export const PROTOCOLS: readonly ProtocolBytes[] = [
  { protocol: 'ofd', signature: 0x2a08410a, sessionVersion: 0x81a2 },
  { protocol: 'ofd', signature: 0x2a08410a, sessionVersion: 0x82fb },
  { protocol: 'oism', signature: 0xdd80caa1, sessionVersion: 0x82a2 },
  { protocol: 'okp', signature: 0xdd80caa1, sessionVersion: 0x82a1 },
];

/** Signature and session version that we write for a protocol. */
export const bytesOfProtocol = (protocol: SessionProtocol): ProtocolBytes => {
  for (const known of PROTOCOLS) if (known.protocol === protocol) return known;
  throw new RangeError(`No session protocol ${String(protocol)}`);
};

/** The protocol with this signature and session version, undefined when there is none. */
export const protocolOfBytes = (signature: number, sessionVersion: number): SessionProtocol | undefined => {
  for (const known of PROTOCOLS) {
    if (known.signature === signature && known.sessionVersion === sessionVersion) return known.protocol;
  }
  return undefined;
};

/** Some firmware writes 0x0101 and 0x0102 for 1.1 and 1.2, and 0x0001 and 0x0002 for 1.0. */
const FORMATS: ReadonlyMap<number, FormatVersion> = new Map<number, FormatVersion>([
  [0x0100, '1.0'],
  [0x0001, '1.0'],
  [0x0002, '1.0'],
  [0x0105, '1.05'],
  [0x0110, '1.1'],
  [0x0101, '1.1'],
  [0x0120, '1.2'],
  [0x0102, '1.2'],
]);

/** The format that a document protocol version names; marking messages carry 0x0001 and are of format 1.2. */
export const formatOfDocumentVersion = (
  documentVersion: number,
  protocol: SessionProtocol = 'ofd',
): FormatVersion | undefined => (protocol === 'ofd' ? FORMATS.get(documentVersion) : '1.2');

/** The document protocol version that stands for a format in the session header. */
export const documentVersionOf = (version: FormatVersion): number => DOCUMENT_VERSIONS[version];

const DOCUMENT_VERSIONS: Readonly<Record<FormatVersion, number>> = {
  '1.0': 0x0100,
  '1.05': 0x0105,
  '1.1': 0x0110,
  '1.2': 0x0120,
};
