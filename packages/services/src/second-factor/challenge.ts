import type { Database, Transaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { randomBytes } from 'node:crypto';
import { type Brand, canonicalHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { newToken, tokenDigest } from '../sessions/token.ts';

export type ChallengePurpose =
  | 'second_factor'
  | 'passkey_sign_in'
  | 'passkey_enrolment'
  | 'certificate_sign_in'
  | 'certificate_binding'
  | 'certificate_email'
  | 'recovery';

/** How long a question may be answered, in minutes. */
export const CHALLENGE_MINUTES = 10;
const TRIES = 5;

export interface OpenChallenge {
  readonly id: string;
  readonly organizationId: string;
  readonly userId: string | null;
  readonly host: string;
  readonly nonce: string;
  readonly trusted: boolean;
  /** Facts the answer needs, as JSON; '' for none. */
  readonly details: string;
  readonly createdAt: Date;
}

/** Asks a question; its token is the only way to answer it. */
export async function askChallenge(
  context: ServiceContext,
  asked: {
    readonly brand: Pick<Brand, 'organizationId' | 'host'>;
    readonly purpose: ChallengePurpose;
    readonly userId: string | null;
    readonly trusted?: boolean;
    readonly details?: string;
  },
): Promise<{
  readonly id: string;
  readonly token: string;
  readonly nonce: string;
  readonly createdAt: Date;
}> {
  const createdAt = context.clock.now();
  const token = newToken();
  const nonce = randomBytes(32).toString('base64url');
  const id = newId(createdAt);
  await context.database.unsafeClient.signInChallenge.create({
    data: {
      id,
      organizationId: asked.brand.organizationId,
      userId: asked.userId,
      purpose: asked.purpose,
      tokenDigest: tokenDigest(token),
      host: asked.brand.host,
      nonce,
      trusted: asked.trusted ?? false,
      details: asked.details ?? '',
      createdAt,
      expiresAt: new Date(createdAt.getTime() + CHALLENGE_MINUTES * 60_000),
    },
    select: { id: true },
  });
  return { id, token, nonce, createdAt };
}

/**
 * Finds a question that may still be answered.
 * @throws AppError `session.challenge_stale` (bad_request) for one that is unknown, answered, too old, tried too often, of
 * another host or for something else.
 */
export async function openChallenge(
  context: ServiceContext,
  input: { readonly challenge: string; readonly host: string; readonly purpose: ChallengePurpose },
): Promise<OpenChallenge> {
  const row = await context.database.unsafeClient.signInChallenge.findFirst({
    where: {
      tokenDigest: tokenDigest(input.challenge),
      purpose: input.purpose,
      host: canonicalHost(input.host) ?? '',
      usedAt: null,
      tries: { lt: TRIES },
      expiresAt: { gt: context.clock.now() },
    },
    select: {
      id: true,
      organizationId: true,
      userId: true,
      host: true,
      nonce: true,
      trusted: true,
      details: true,
      createdAt: true,
    },
  });
  if (row === null) throw staleChallenge();
  return row;
}

/** Counts a try before its answer is looked at. @throws AppError `session.challenge_stale` when there were enough. */
export async function countTry(database: Database, id: string): Promise<void> {
  const { count } = await database.unsafeClient.signInChallenge.updateMany({
    where: { id, usedAt: null, tries: { lt: TRIES } },
    data: { tries: { increment: 1 } },
  });
  if (count !== 1) throw staleChallenge();
}

/** Uses a question up, once. @throws AppError `session.challenge_stale` when somebody was faster. */
export async function useChallenge(transaction: Transaction, id: string, at: Date): Promise<void> {
  const { count } = await transaction.signInChallenge.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: at },
  });
  if (count !== 1) throw staleChallenge();
}

function staleChallenge(): AppError {
  return new AppError(
    'bad_request',
    'session.challenge_stale',
    'Время на подтверждение вышло или попытки закончились. Начните вход заново.',
  );
}
