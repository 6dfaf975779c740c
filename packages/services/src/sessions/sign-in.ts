import { inTransaction } from '@koreshok/db';
import { AppError, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import {
  journalSignIn,
  type SignInAttempt,
  type SignInOutcome,
  tooManyTries,
  triedTooOften,
} from './journal.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openSession, type SignedIn } from './open-session.ts';
import { membershipsOnHost } from './organizations.ts';
import { passwordFits } from '../passwords/index.ts';

export const signInInput = z.object({
  email: z
    .string({ error: 'Укажите почту.' })
    .max(254, 'Слишком длинно.')
    .transform((email) => email.trim().toLowerCase()),
  password: z.string({ error: 'Укажите пароль.' }).min(1, 'Укажите пароль.').max(200, 'Слишком длинно.'),
  host: z.string().max(300),
  /** From the connection or a trusted proxy, never from the form. */
  ipAddress: z.string().max(45),
  userAgent: z.string().transform((text) => text.slice(0, 255)),
});
export type SignInInput = z.input<typeof signInInput>;

/**
 * Signs a person in on a host. Whoever is refused learns nothing about who has an account: unknown, disabled, wrong
 * password and «nothing on this host» are one answer after the same work.
 * @throws AppError `session.wrong_credentials` (unauthenticated), `session.too_many_tries` (too_many_requests),
 * `brand.not_found` when the host shows no brand.
 */
export async function signIn(context: ServiceContext, input: SignInInput): Promise<SignedIn> {
  const read = readInput(signInInput, input);
  return oneAtATime(read.ipAddress, () => signInOnce(context, read));
}

async function signInOnce(context: ServiceContext, input: z.output<typeof signInInput>): Promise<SignedIn> {
  const { password, ...rest } = input;
  const { database } = context;
  const at = context.clock.now();
  const brand = await brandByHost(context, rest.host);
  if (brand === null) throw notFound('brand', { host: rest.host });
  const attempt: SignInAttempt = { ...rest, host: brand.host };
  const owner = brand.organizationId;
  if (await triedTooOften(database, attempt, at)) {
    await journalSignIn(database, attempt, { organizationId: owner, userId: null, outcome: 'throttled', at });
    throw tooManyTries();
  }
  const user = await database.unsafeClient.user.findUnique({
    where: { email: attempt.email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  const fits = await passwordFits(password, user?.passwordHash ?? null);
  const memberships = user === null ? [] : await membershipsOnHost(database, user.id, owner);
  const outcome: SignInOutcome =
    user === null
      ? 'unknown_user'
      : !fits
        ? 'wrong_password'
        : user.disabledAt !== null
          ? 'disabled'
          : memberships.length === 0 && !(await isKnownTo(context, user.id, owner))
            ? 'wrong_host'
            : 'signed_in';
  if (user === null || outcome !== 'signed_in') {
    await journalSignIn(database, attempt, { organizationId: owner, userId: user?.id ?? null, outcome, at });
    throw wrongCredentials(outcome);
  }
  const organizationId = await organizationToOpen(
    context,
    user.id,
    brand.host,
    memberships.map(({ id }) => id),
  );
  return inTransaction(database, (transaction) =>
    openSession(transaction, { userId: user.id, brand, organizationId, attempt, at }),
  );
}

/** Whether the person made the account under this brand: he may come in before he has an organization. */
async function isKnownTo(context: ServiceContext, userId: string, brandOwnerId: string): Promise<boolean> {
  const consent = await context.database.unsafeClient.personalDataConsent.findFirst({
    where: { userId, organizationId: brandOwnerId, withdrawnAt: null },
    select: { id: true },
  });
  return consent !== null;
}

/** Where the person worked last on this host, else the first of the list. */
async function organizationToOpen(
  context: ServiceContext,
  userId: string,
  host: string,
  ids: readonly string[],
): Promise<string | null> {
  const last = await context.database.unsafeClient.userSession.findFirst({
    where: { userId, host, organizationId: { in: [...ids] } },
    orderBy: { lastSeenAt: 'desc' },
    select: { organizationId: true },
  });
  return last?.organizationId ?? ids[0] ?? null;
}

function wrongCredentials(outcome: SignInOutcome): AppError {
  return new AppError(
    'unauthenticated',
    'session.wrong_credentials',
    'Почта или пароль не подходят. Проверьте раскладку и попробуйте ещё раз или задайте новый пароль.',
    { details: { outcome } },
  );
}
