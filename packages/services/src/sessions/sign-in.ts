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
import { openSession, organizationToOpen, type SignedIn } from './open-session.ts';
import { mayEnter } from './organizations.ts';
import { passwordFits } from '../passwords/index.ts';
import { askChallenge } from '../second-factor/challenge.ts';
import { factorsOf, needsSecondFactor } from '../second-factor/factors.ts';
import { SecondFactorRequired } from '../second-factor/required.ts';
import { isKnownDevice } from './known-device.ts';

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
  /** The secret of the browser's own cookie, where it has one. */
  device: z.string().max(100).optional(),
  /** The person says that the device is his own. */
  trusted: z.boolean().default(false),
});
export type SignInInput = z.input<typeof signInInput>;

/**
 * Signs a person in on a host. Whoever is refused learns nothing about who has an account: unknown, disabled, wrong
 * password and «nothing on this host» are one answer after the same work.
 * @throws SecondFactorRequired when the password fits and a factor has to follow; AppError `session.wrong_credentials` (unauthenticated), `session.too_many_tries` (too_many_requests),
 * `brand.not_found` when the host shows no brand.
 */
export async function signIn(context: ServiceContext, input: SignInInput): Promise<SignedIn> {
  const read = readInput(signInInput, input);
  return oneAtATime(read.ipAddress, () => signInOnce(context, read));
}

async function signInOnce(context: ServiceContext, input: z.output<typeof signInInput>): Promise<SignedIn> {
  const { password, trusted, ...rest } = input;
  const { database } = context;
  const at = context.clock.now();
  const brand = await brandByHost(context, rest.host);
  if (brand === null) throw notFound('brand', { host: rest.host });
  const attempt: SignInAttempt = { ...rest, host: brand.host };
  const owner = brand.organizationId;
  const method = 'password';
  const journal = { organizationId: owner, method, at } as const;
  const knownDevice = await isKnownDevice(context, attempt.email, attempt.device);
  if (await triedTooOften(database, attempt, at, knownDevice)) {
    await journalSignIn(database, attempt, { ...journal, userId: null, outcome: 'throttled' });
    throw tooManyTries();
  }
  const user = await database.unsafeClient.user.findUnique({
    where: { email: attempt.email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  const fits = await passwordFits(password, user?.passwordHash ?? null);
  // Asked only of whoever knows the password: a question more would tell by its time who has an account.
  const enters = user !== null && fits && (await mayEnter(context, user.id, owner));
  const outcome: SignInOutcome =
    user === null
      ? 'unknown_user'
      : !fits
        ? 'wrong_password'
        : user.disabledAt !== null
          ? 'disabled'
          : enters
            ? 'signed_in'
            : 'wrong_host';
  if (user === null || outcome !== 'signed_in') {
    await journalSignIn(database, attempt, { ...journal, userId: user?.id ?? null, outcome });
    throw wrongCredentials(outcome);
  }
  if (needsSecondFactor(await factorsOf(context, user.id, brand.host))) {
    const asked = await askChallenge(context, {
      brand,
      purpose: 'second_factor',
      userId: user.id,
      trusted,
    });
    await journalSignIn(database, attempt, { ...journal, userId: user.id, outcome: 'second_factor' });
    throw new SecondFactorRequired(asked.token);
  }
  const organizationId = await organizationToOpen(context, user.id, brand);
  return inTransaction(database, (transaction) =>
    openSession(transaction, { userId: user.id, brand, organizationId, attempt, method, trusted, at }),
  );
}

function wrongCredentials(outcome: SignInOutcome): AppError {
  return new AppError(
    'unauthenticated',
    'session.wrong_credentials',
    'Почта или пароль не подходят. Проверьте раскладку и попробуйте ещё раз или задайте новый пароль.',
    { details: { outcome } },
  );
}
