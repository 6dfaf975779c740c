import { continueCrc16, crc16, driveNumberFromBcd } from '../bytes/index.ts';
import { FiscalDecodeError } from '../errors/index.ts';
import {
  CONTAINER_HEAD,
  type Container,
  type ContainerHeader,
  FROM_DRIVE,
  FROM_OPERATOR,
  SHORT_CONTAINER_HEAD,
} from './header.ts';

/**
 * Reads a container and checks its length, checksum, type, version and ФН digits, in this order. Throws
 * FiscalDecodeError `container-cut`, `container-length`, `container-crc`, `container-type`, `container-version` or
 * `container-drive`, offsets from the start of the bytes.
 */
export const decodeContainer = (bytes: Uint8Array): Container => {
  if (bytes.length < CONTAINER_HEAD) {
    throw new FiscalDecodeError('container-cut', bytes.length, { details: { length: bytes.length } });
  }
  const length = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  if (length !== bytes.length) {
    throw new FiscalDecodeError('container-length', 0, { details: { length, available: bytes.length } });
  }
  const crc = (bytes[2] ?? 0) | ((bytes[3] ?? 0) << 8);
  const computed = containerCrc(bytes);
  if (crc !== computed) throw new FiscalDecodeError('container-crc', 2, { details: { crc, computed } });
  return { header: readHeader(bytes, 4, length, crc), data: bytes.subarray(CONTAINER_HEAD) };
};

/**
 * Reads the 28 bytes of a container header that rawData may carry. Length and checksum are not among them and are
 * given as 0. Throws as `decodeContainer` does, for type, version and ФН.
 */
export const decodeShortContainerHeader = (bytes: Uint8Array, from = 0): ContainerHeader => {
  if (bytes.length - from < SHORT_CONTAINER_HEAD) throw new FiscalDecodeError('container-cut', bytes.length);
  return readHeader(bytes, from, 0, 0);
};

/** The checksum a container must carry: over its length and everything behind the checksum. */
export const containerCrc = (bytes: Uint8Array): number =>
  continueCrc16(crc16(bytes, 0, 2), bytes, 4, bytes.length);

/** Reads the part of the header behind the checksum; `at` is where it begins. */
const readHeader = (bytes: Uint8Array, at: number, length: number, crc: number): ContainerHeader => {
  const type = bytes[at] ?? 0;
  if (type !== FROM_DRIVE && type !== FROM_OPERATOR) {
    throw new FiscalDecodeError('container-type', at, { details: { type } });
  }
  const formatVersion = bytes[at + 2] ?? 0;
  if (formatVersion >> 4 !== 0) {
    throw new FiscalDecodeError('container-version', at + 2, { details: { formatVersion } });
  }
  const driveNumber = driveNumberFromBcd(bytes, at + 5);
  if (driveNumber === null) throw new FiscalDecodeError('container-drive', at + 5);
  return {
    length,
    crc,
    type,
    dataType: bytes[at + 1] ?? 0,
    formatVersion,
    service1: ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0),
    driveNumber,
    documentNumber: ((bytes[at + 13] ?? 0) << 16) | ((bytes[at + 14] ?? 0) << 8) | (bytes[at + 15] ?? 0),
    service2: bytes.subarray(at + 16, at + 28),
  };
};
