import { randomBytes } from 'node:crypto';
import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';
import { tokenDigest } from '../sessions/token.ts';

const CODES = 10;
/** Letters and digits that are not mistaken for each other: 5 bits each. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const CHARACTERS = 24;

/** New codes in the place of all earlier ones. Shown once; their digests are kept. */
export async function replaceRecoveryCodes(
  transaction: Transaction,
  userId: string,
  at: Date,
): Promise<readonly string[]> {
  const codes = Array.from({ length: CODES }, newCode);
  await transaction.recoveryCode.deleteMany({ where: { userId } });
  await transaction.recoveryCode.createMany({
    data: codes.map((code) => ({ id: newId(at), userId, tokenDigest: recoveryDigest(code), createdAt: at })),
  });
  return codes;
}

/** What is kept of a code, however it was typed. */
export function recoveryDigest(code: string): Uint8Array<ArrayBuffer> {
  return tokenDigest(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

/** 24 characters in groups of four. */
function newCode(): string {
  const text = Array.from(randomBytes(CHARACTERS), (byte) => ALPHABET[byte & 31]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
