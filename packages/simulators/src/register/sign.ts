import { createHash } from 'node:crypto';

/** Codes of registration reports, whose ФПД begins with other bytes than that of the rest. */
const REGISTRATION_CODES: readonly number[] = [1, 11];

/**
 * A pseudo-sign in the place of the ФПД (tag 1077): the two bytes real ones begin with, then four of a digest over ФН
 * and document. Deterministic and of no legal force: real signs need a drive's certified cryptography.
 */
export function pseudoFiscalSign(driveNumber: string, code: number, body: Uint8Array): Uint8Array {
  const sign = new Uint8Array(6);
  sign[0] = REGISTRATION_CODES.includes(code) ? 0x21 : 0x31;
  sign[1] = 0x04;
  sign.set(digest('fiscal sign', driveNumber, body).subarray(0, 4), 2);
  return sign;
}

/** A pseudo-sign in the place of the ФПС: `81 06` as in real ones, then six bytes of a digest over ФН and document. */
export function pseudoMessageSign(driveNumber: string, document: Uint8Array): Uint8Array {
  const sign = new Uint8Array(8);
  sign[0] = 0x81;
  sign[1] = 0x06;
  sign.set(digest('message sign', driveNumber, document).subarray(0, 6), 2);
  return sign;
}

const digest = (purpose: string, driveNumber: string, bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(`${purpose}/${driveNumber}/`).update(bytes).digest();
