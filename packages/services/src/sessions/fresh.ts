import { inTransaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { passwordFits } from '../passwords/index.ts';
import { journalSignIn, tooManyTries, triedTooOften } from './journal.ts';
import { FRESH_SECONDS } from './limits.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Person } from './person.ts';
import { renewSession } from './renew.ts';

/**
 * Whoever changes how he comes in must have proved to be himself within the last minutes (ASVS 7.5.1): a session left
 * open on a desk is not enough.
 * @throws AppError `session.confirm` (forbidden); the page then asks for the password.
 */
export async function requireFresh(context: ServiceContext, person: Person): Promise<void> {
  const since = new Date(context.clock.now().getTime() - FRESH_SECONDS * 1000);
  const fresh = await context.database.unsafeClient.userSession.findFirst({
    where: { id: person.sessionId, userId: person.userId, confirmedAt: { gt: since } },
    select: { id: true },
  });
  if (fresh !== null) return;
  throw new AppError('forbidden', 'session.confirm', 'Подтвердите паролем, что это вы, и повторите.');
}

export const confirmIdentityInput = z.object({
  password: z.string({ error: 'Введите пароль.' }).min(1, 'Введите пароль.').max(200, 'Слишком длинно.'),
  ipAddress: z.string().max(45),
  userAgent: z.string().transform((text) => text.slice(0, 255)),
});
export type ConfirmIdentityInput = z.input<typeof confirmIdentityInput>;

/**
 * Proves by the password that the person at the session is its owner, who goes on under a new token.
 * @throws AppError `session.wrong_password` (bad_request), `session.too_many_tries`, `session.missing`.
 */
export async function confirmIdentity(
  context: ServiceContext,
  person: Person,
  input: ConfirmIdentityInput,
): Promise<{ readonly token: string }> {
  await provePassword(context, person, input);
  const at = context.clock.now();
  return inTransaction(context.database, (transaction) => renewSession(transaction, person, at));
}

/**
 * Refuses whoever does not know the password of the session's person. Wrong tries count as tries to sign in.
 * @throws AppError `session.wrong_password` (bad_request), `session.too_many_tries`.
 */
export async function provePassword(
  context: ServiceContext,
  person: Person,
  input: ConfirmIdentityInput,
): Promise<void> {
  const { password, ...from } = readInput(confirmIdentityInput, input);
  await oneAtATime(person.userId, async () => {
    const at = context.clock.now();
    const { database } = context;
    const session = await database.unsafeClient.userSession.findUniqueOrThrow({
      where: { id: person.sessionId },
      select: { host: true, user: { select: { email: true, passwordHash: true } } },
    });
    const brand = await database.unsafeClient.brand.findFirstOrThrow({
      where: { host: session.host },
      select: { organizationId: true },
    });
    const attempt = { email: session.user.email, host: session.host, ...from };
    if (await triedTooOften(database, attempt, at)) throw tooManyTries();
    if (await passwordFits(password, session.user.passwordHash)) return;
    await journalSignIn(database, attempt, {
      organizationId: brand.organizationId,
      userId: person.userId,
      outcome: 'wrong_password',
      method: 'password',
      at,
    });
    throw new AppError('bad_request', 'session.wrong_password', 'Пароль не подходит. Проверьте раскладку.', {
      fields: { password: 'Пароль не подходит. Проверьте раскладку.' },
    });
  });
}
