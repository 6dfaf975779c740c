import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';
import type { Brand } from '../brands/index.ts';
import { journalSignIn, type SignInAttempt } from './journal.ts';
import { SESSION_IDLE_SECONDS, SESSION_LONGEST_SECONDS } from './limits.ts';
import { newToken, tokenDigest } from './token.ts';

export interface SignedIn {
  /** For the cookie alone; only its digest is kept. */
  readonly token: string;
  readonly sessionId: string;
  readonly userId: string;
  /** The cookie's longest life, in seconds. */
  readonly maxAgeSeconds: number;
}

export interface SessionToOpen {
  readonly userId: string;
  readonly brand: Brand;
  /** Where the person goes on; null for one without an organization yet. */
  readonly organizationId: string | null;
  readonly attempt: SignInAttempt;
  readonly at: Date;
}

/** Opens a session and writes the sign-in down, inside the transaction of whatever proved the person. */
export async function openSession(transaction: Transaction, given: SessionToOpen): Promise<SignedIn> {
  const { userId, brand, organizationId, attempt, at } = given;
  const token = newToken();
  const sessionId = newId(at);
  await transaction.userSession.create({
    data: {
      id: sessionId,
      userId,
      tokenDigest: tokenDigest(token),
      host: brand.host,
      organizationId,
      createdAt: at,
      lastSeenAt: at,
      idleLimitSeconds: SESSION_IDLE_SECONDS,
      ipAddress: attempt.ipAddress,
      userAgent: attempt.userAgent,
    },
    select: { id: true },
  });
  await journalSignIn({ unsafeClient: transaction }, attempt, {
    organizationId: brand.organizationId,
    userId,
    outcome: 'signed_in',
    at,
  });
  return { token, sessionId, userId, maxAgeSeconds: SESSION_LONGEST_SECONDS };
}
