import {
  assertAgreement,
  CONTAINER_HEAD,
  type CheckContext,
  checkDocument,
  decodeContainer,
  decodeDocument,
  documentToJsonBytes,
  type FiscalDocument,
} from '@koreshok/fiscal';
import { FN } from './sale.ts';

/** How rawData begins: FF FF and the length of the header behind it, which lacks the container's length and checksum. */
const RAW_PREFIX = Buffer.from([0xff, 0xff, 0x00, 0x1c]);
const LENGTH_AND_CRC = 4;
const ZERO_TAIL = 2;

/** Container checks, full decode, and whether container and document agree. */
export function opened(container: Uint8Array): FiscalDocument {
  const { header, data } = decodeContainer(container);
  const document = decodeDocument(data, { version: '1.2' });
  assertAgreement(header, document, FN);
  return document;
}

/**
 * All that a document costs between the register's bytes and the tax service's: container checks, full decode, every
 * group of format-logic control, and the JSON as UTF-8 bytes.
 *
 * @returns bytes of JSON.
 * @throws Error when the sale has a finding: then what is measured is not a usual document.
 */
export function wholeWay(container: Uint8Array, context: CheckContext): number {
  const document = opened(container);
  const findings = checkDocument(document, context);
  if (findings.length > 0) throw new Error(`The sale has findings: ${findings[0]?.code}`);
  const signed = container.subarray(CONTAINER_HEAD, container.length - ZERO_TAIL);
  const rawData = Buffer.concat([RAW_PREFIX, container.subarray(LENGTH_AND_CRC, CONTAINER_HEAD), signed]);
  return documentToJsonBytes(document, { rawData }).length;
}
