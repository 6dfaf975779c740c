import { driveNumberToBcd, newBytes } from '../bytes/index.ts';
import { FiscalEncodeError } from '../errors/index.ts';
import { containerCrc } from './decode.ts';
import {
  CONTAINER_HEAD,
  type ContainerHeader,
  FROM_DRIVE,
  SHORT_CONTAINER_HEAD,
  USUAL_SERVICE_1,
} from './header.ts';

/** What a container header is made from; length and checksum are computed. */
export type ContainerFields = Pick<ContainerHeader, 'dataType' | 'driveNumber' | 'documentNumber'> &
  Partial<Omit<ContainerHeader, 'length' | 'crc'>>;

const LONGEST_CONTAINER = 0xffff;
const LAST_DOCUMENT_NUMBER = 0xffffff;

/**
 * The bytes of a container around a document's bytes, with length and checksum. Throws FiscalEncodeError
 * `drive-number`, `document-number` or `document-length`.
 */
export const encodeContainer = (fields: ContainerFields, data: Uint8Array): Uint8Array => {
  const length = CONTAINER_HEAD + data.length;
  if (length > LONGEST_CONTAINER) throw new FiscalEncodeError('document-length', { details: { length } });
  const bytes = newBytes(length);
  bytes[0] = length & 0xff;
  bytes[1] = length >> 8;
  writeHeader(fields, bytes, 4);
  bytes.set(data, CONTAINER_HEAD);
  const crc = containerCrc(bytes);
  bytes[2] = crc & 0xff;
  bytes[3] = crc >> 8;
  return bytes;
};

/** The 28 bytes of a container header that rawData may carry. Throws as `encodeContainer` does. */
export const encodeShortContainerHeader = (fields: ContainerFields): Uint8Array => {
  const bytes = new Uint8Array(SHORT_CONTAINER_HEAD);
  writeHeader(fields, bytes, 0);
  return bytes;
};

const writeHeader = (fields: ContainerFields, bytes: Uint8Array, at: number): void => {
  const { documentNumber } = fields;
  if (!Number.isInteger(documentNumber) || documentNumber < 0 || documentNumber > LAST_DOCUMENT_NUMBER) {
    throw new FiscalEncodeError('document-number', { details: { documentNumber } });
  }
  const service1 = fields.service1 ?? USUAL_SERVICE_1;
  bytes[at] = fields.type ?? FROM_DRIVE;
  bytes[at + 1] = fields.dataType;
  bytes[at + 2] = fields.formatVersion ?? 1;
  bytes[at + 3] = service1 >> 8;
  bytes[at + 4] = service1 & 0xff;
  if (!driveNumberToBcd(fields.driveNumber, bytes, at + 5)) {
    throw new FiscalEncodeError('drive-number', { details: { driveNumber: fields.driveNumber } });
  }
  bytes[at + 13] = documentNumber >> 16;
  bytes[at + 14] = (documentNumber >> 8) & 0xff;
  bytes[at + 15] = documentNumber & 0xff;
  if (fields.service2 !== undefined) bytes.set(fields.service2.subarray(0, 12), at + 16);
};
