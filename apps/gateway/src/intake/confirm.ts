import {
  buildConfirmation,
  encodeDocument,
  type FiscalDocument,
  type Finding,
  OPERATOR_MESSAGE,
  RESPONSE_CODES,
  type RegisterTime,
} from '@koreshok/fiscal';
import type { CryptoUnit, UnsignedConfirmation } from '../crypto-unit/index.ts';

/** The clock on the operator's wall: tag 1012 of a confirmation is its local time. */
export const OPERATOR_ZONE = 'Europe/Moscow';

/**
 * What is told to a register about a document that was taken in (docs/adr/0005-answer-or-silence.md). Formats 1.0 and
 * 1.05 are told «accepted» whatever was found: their answer code may look like a refusal. Formats 1.1 and 1.2 have a
 * bit for it.
 */
export function confirmationOf(
  document: FiscalDocument,
  place: { readonly fn: string; readonly number: number },
  findings: readonly Finding[],
  operator: { readonly inn: string; readonly acceptedAt: RegisterTime },
): UnsignedConfirmation {
  const old = document.version === '1.0' || document.version === '1.05';
  const faulty = findings.some((finding) => finding.severity === 'error');
  return {
    version: document.version,
    driveNumber: place.fn,
    documentNumber: place.number,
    acceptedAt: operator.acceptedAt,
    operatorInn: operator.inn,
    responseCode: old ? RESPONSE_CODES.accepted : null,
    operatorMessage: !old && faulty ? OPERATOR_MESSAGE.formatLogicError : null,
  };
}

/** The confirmation's TLV with the crypto unit's sign in it: what is stored, and given again to a repeat. */
export function signConfirmation(
  confirmation: UnsignedConfirmation,
  unit: CryptoUnit,
): Uint8Array | Promise<Uint8Array> {
  const sign = unit.sign(confirmation);
  return sign instanceof Promise
    ? sign.then((operatorSign) => bytesOf(confirmation, operatorSign))
    : bytesOf(confirmation, sign);
}

function bytesOf(confirmation: UnsignedConfirmation, operatorSign: Uint8Array | null): Uint8Array {
  return encodeDocument(buildConfirmation({ ...confirmation, operatorSign }));
}
