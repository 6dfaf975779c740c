import type { Transaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import type { Person } from './person.ts';
import { newToken, tokenDigest } from './token.ts';

/**
 * Gives a session whose owner has just proved to be himself a new token; the old one is nobody from then on, so whoever
 * got hold of it is left outside (ASVS 7.2.4). Of two at one moment, in two tabs, only the first gets a token: answers
 * may come in any order, and the later of two cookies could be the older one.
 * @returns the token, for the cookie alone; only its digest is kept.
 * @throws AppError `session.renewed` (conflict) when another tab was first; `session.missing` (unauthenticated) when the
 * session ended meanwhile.
 */
export async function renewSession(
  transaction: Transaction,
  person: Person,
  at: Date,
): Promise<{ readonly token: string }> {
  const token = newToken();
  const { count } = await transaction.userSession.updateMany({
    where: {
      id: person.sessionId,
      userId: person.userId,
      tokenDigest: person.tokenDigest,
      revokedAt: null,
    },
    data: { tokenDigest: tokenDigest(token), confirmedAt: at },
  });
  if (count === 1) return { token };
  const open = await transaction.userSession.findFirst({
    where: { id: person.sessionId, revokedAt: null },
    select: { id: true },
  });
  if (open !== null)
    throw new AppError(
      'conflict',
      'session.renewed',
      'Пароль только что ввели в другой вкладке. Здесь ничего не изменилось: повторите.',
    );
  throw new AppError('unauthenticated', 'session.missing', 'Сеанс закончился. Войдите ещё раз.');
}
