import { hash } from 'node:crypto';
import type { HeldReason } from '@koreshok/domain/holding';
import {
  assertAgreement,
  CONTAINER_HEAD,
  type Container,
  decodeContainer,
  decodeDocument,
  type FiscalDecodeCode,
  FiscalDecodeError,
  FROM_DRIVE,
} from '@koreshok/fiscal';
import { type CryptoUnit, CryptoUnitError } from '../crypto-unit/index.ts';
import type { Envelope, Fault, GateArrival, OpenedDocument } from './arrival.ts';

/** What registers send to an operator. Confirmations (7) and marking messages (81–84) have other ways. */
const ACCEPTED_CODES: ReadonlySet<number> = new Set([1, 11, 2, 21, 3, 31, 4, 41, 5, 6]);

/** FF FF, then the length of the short container header: how rawData with a header begins. */
const RAW_PREFIX = Buffer.from([0xff, 0xff, 0x00, 0x1c]);
/** rawData leaves out the container's length and checksum. */
const LENGTH_AND_CRC = 4;
const ZERO_TAIL = 2;

/**
 * Takes an envelope apart: container, crypto unit, TLV, and whether all of them speak of the same document. What cannot
 * be opened comes back with a fault, to be held.
 *
 * @throws CryptoUnitError `unavailable`: nothing can be said about the document now.
 */
export function openEnvelope(envelope: Envelope, unit: CryptoUnit): GateArrival | Promise<GateArrival> {
  let container: Container;
  let bytes: Uint8Array | Promise<Uint8Array>;
  try {
    container = readContainer(envelope);
  } catch (error) {
    return faulty(envelope, null, error);
  }
  try {
    bytes = unit.unwrap(container);
  } catch (error) {
    return faulty(envelope, container, error);
  }
  if (!(bytes instanceof Promise)) return openPlain(envelope, container, bytes);
  return bytes.then(
    (plain) => openPlain(envelope, container, plain),
    (error: unknown) => faulty(envelope, container, error),
  );
}

function readContainer({ header, container: bytes }: Envelope): Container {
  if (!header.flags.hasContainer) throw new FiscalDecodeError('container-type', 0);
  const container = decodeContainer(bytes);
  if (container.header.type !== FROM_DRIVE) throw new FiscalDecodeError('container-type', 4);
  return container;
}

function openPlain(envelope: Envelope, container: Container, bytes: Uint8Array): GateArrival {
  try {
    const opened = readDocument(envelope, container, bytes);
    const { driveNumber: fn, documentNumber: number } = container.header;
    return { place: { fn, number }, envelope, opened, fault: null };
  } catch (error) {
    return faulty(envelope, container, error);
  }
}

function readDocument(
  { header: frame, container: wrapped }: Envelope,
  { header }: Container,
  bytes: Uint8Array,
): OpenedDocument {
  if (!ACCEPTED_CODES.has(header.dataType)) throw new UnexpectedDocument(header.dataType);
  const document = decodeDocument(
    bytes,
    frame.formatVersion === undefined ? {} : { version: frame.formatVersion },
  );
  assertAgreement(header, document, frame.driveNumber);
  if (document.messageSign === null) throw new UnsignedDocument();
  const signed = bytes.subarray(0, bytes.length - (document.zeroTail ? ZERO_TAIL : 0));
  return {
    document,
    containerHeader: header,
    digest: hash('sha256', signed, 'buffer'),
    raw: Buffer.concat([RAW_PREFIX, wrapped.subarray(LENGTH_AND_CRC, CONTAINER_HEAD), signed]),
  };
}

class UnexpectedDocument extends Error {
  constructor(code: number) {
    super(`document code ${code}`);
  }
}

class UnsignedDocument extends Error {}

const REASONS: Readonly<Partial<Record<FiscalDecodeCode, HeldReason>>> = {
  'container-cut': 'container_damaged',
  'container-length': 'container_damaged',
  'container-crc': 'container_damaged',
  'container-type': 'container_damaged',
  'container-version': 'container_damaged',
  'container-drive': 'container_damaged',
  'drive-mismatch': 'drive_mismatch',
  'number-mismatch': 'number_mismatch',
  'data-type-mismatch': 'type_mismatch',
};

function faulty(envelope: Envelope, container: Container | null, error: unknown): GateArrival {
  const { driveNumber } = envelope.header;
  const fault: Fault = {
    ...reasonOf(error),
    // The column holds digits; what is not a ФН at all is only in the container's bytes.
    fn: /^\d{1,16}$/.test(driveNumber) ? driveNumber : '',
    number: container?.header.documentNumber ?? null,
  };
  return { place: null, envelope, opened: null, fault };
}

function reasonOf(error: unknown): Pick<Fault, 'reason' | 'details'> {
  if (error instanceof FiscalDecodeError) {
    const facts = Object.entries(error.details).map(([name, value]) => ` ${name}=${value}`);
    return {
      reason: REASONS[error.code] ?? 'unreadable',
      details: `${error.code} at ${error.offset}${facts.join('')}`,
    };
  }
  if (error instanceof UnexpectedDocument) return { reason: 'unexpected_document', details: error.message };
  if (error instanceof UnsignedDocument) return { reason: 'sign_missing', details: '' };
  if (error instanceof CryptoUnitError && error.code === 'refused') {
    return { reason: 'unwrap_failed', details: error.message };
  }
  throw error;
}
