import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';
import type { Brand } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { writeNotice } from '../notices/index.ts';
import { idleSeconds } from './idle.ts';
import { journalSignIn, type SignInAttempt, type SignInMethod } from './journal.ts';
import { rememberDevice } from './known-device.ts';
import { SESSION_LONGEST_SECONDS } from './limits.ts';
import { membershipsOnHost } from './organizations.ts';
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
  readonly method: SignInMethod;
  /** Whether the person said that the device is his own. */
  readonly trusted: boolean;
  readonly at: Date;
}

/** Opens a session and writes the sign-in down, inside the transaction of whatever proved the person. */
export async function openSession(transaction: Transaction, given: SessionToOpen): Promise<SignedIn> {
  const { userId, brand, organizationId, attempt, method, trusted, at } = given;
  const { ipAddress, userAgent, device } = attempt;
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
      confirmedAt: at,
      idleLimitSeconds: await idleSeconds(transaction, { userId, organizationId, trusted }),
      method,
      trusted,
      ipAddress,
      userAgent,
    },
    select: { id: true },
  });
  await journalSignIn({ unsafeClient: transaction }, attempt, {
    organizationId: brand.organizationId,
    userId,
    outcome: 'signed_in',
    method,
    at,
  });
  if (device !== undefined && (await rememberDevice(transaction, { userId, device, userAgent, at }))) {
    await writeNotice(transaction, at, { brand, userId, event: 'new_device', ipAddress, userAgent });
  }
  return { token, sessionId, userId, maxAgeSeconds: SESSION_LONGEST_SECONDS };
}

/** Where the person worked last on this host, else the first organization there; null when there is none. */
export async function organizationToOpen(
  context: ServiceContext,
  userId: string,
  brand: Brand,
): Promise<string | null> {
  const ids = (await membershipsOnHost(context.database, userId, brand.organizationId)).map(({ id }) => id);
  const last = await context.database.unsafeClient.userSession.findFirst({
    where: { userId, host: brand.host, organizationId: { in: ids } },
    orderBy: { lastSeenAt: 'desc' },
    select: { organizationId: true },
  });
  return last?.organizationId ?? ids[0] ?? null;
}
