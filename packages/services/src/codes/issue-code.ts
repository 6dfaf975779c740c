import { randomInt } from 'node:crypto';
import { type Brand, brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { hashPassword } from '../passwords/index.ts';
import type { CodePurpose } from './add-code.ts';
import { CODE_MINUTES } from './limits.ts';

const DIGITS = 6;

/** What a message with a code says. */
export interface IssuedCode {
  readonly brand: Brand;
  readonly purpose: CodePurpose;
  readonly to: string;
  /** Null for an address that has an account already: the message says so instead. */
  readonly code: string | null;
  readonly validMinutes: number;
}

/**
 * Makes a code for the message that goes out right now; an earlier one of the same request stops working, so a sender
 * may repeat it. Its hash is kept like a password's, the code itself nowhere.
 * @returns null when there is nothing to send any more: used, too late, a brand taken down.
 */
export async function issueCode(
  context: ServiceContext,
  input: { readonly codeId: string },
): Promise<IssuedCode | null> {
  const now = context.clock.now();
  const { unsafeClient } = context.database;
  const row = await unsafeClient.oneTimeCode.findUnique({
    where: { id: input.codeId },
    select: { host: true, purpose: true, destination: true, expiresAt: true, usedAt: true },
  });
  if (row === null || row.usedAt !== null || row.expiresAt <= now) return null;
  const brand = await brandByHost(context, row.host);
  if (brand === null) return null;
  const message = { brand, purpose: row.purpose, to: row.destination, validMinutes: CODE_MINUTES };
  if (row.purpose === 'registration_email' && (await isKnown(context, row.destination))) {
    return { ...message, code: null };
  }
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
  const { count } = await unsafeClient.oneTimeCode.updateMany({
    where: { id: input.codeId, usedAt: null, expiresAt: { gt: now } },
    data: {
      passwordHash: await hashPassword(code),
      issuedAt: now,
      tries: 0,
      expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    },
  });
  return count === 1 ? { ...message, code } : null;
}

async function isKnown(context: ServiceContext, email: string): Promise<boolean> {
  const user = await context.database.unsafeClient.user.findUnique({
    where: { email },
    select: { id: true },
  });
  return user !== null;
}
