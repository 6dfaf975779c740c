import { decodeDocument, encodeDocument } from '@koreshok/fiscal/document';
import { documentToJson } from '@koreshok/fiscal/json';
import { requestIdOf, type SubmittedDocument } from '@koreshok/fiscal/tax-service-exchange';

import { perform, type RegisterDocument } from '../../src/register/index.ts';
import { aProfile, aSale, aWorkingRegister, at, performAll } from '../builders.ts';

/** A document as the operator sends it on. */
export function submittedOf(driveNumber: string, document: RegisterDocument): SubmittedDocument {
  const read = decodeDocument(document.tlv);
  const signed = { ...read, messageSign: document.messageSign };
  expectSame(encodeDocument(signed).length - 8, document.tlv.length);
  return {
    requestId: requestIdOf(driveNumber, document.number),
    fiscalDriveNumber: driveNumber,
    fiscalDocumentNumber: document.number,
    receivedAt: '2026-11-20T06:00:00.000Z',
    document: JSON.parse(documentToJson(signed)) as SubmittedDocument['document'],
  };
}

function expectSame(one: number, other: number): void {
  if (one !== other) throw new Error(`${one} is not ${other}`);
}

/** So many receipts of one register, in order, as they are sent on. */
export function receiptsOf(seed: string | number, count: number, sale = aSale()): SubmittedDocument[] {
  const profile = aProfile(seed);
  const { state } = performAll(aWorkingRegister(profile), at('2026-11-20 09:00'), [{ kind: 'open-shift' }]);
  let current = state;
  return Array.from({ length: count }, (_, index) => {
    const done = perform(
      current,
      { kind: 'sell', sale },
      at(`2026-11-20 10:${String(index).padStart(2, '0')}`),
    );
    current = done.state;
    return submittedOf(profile.driveNumber, done.document);
  });
}
