import { notFound } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { requireFresh } from './fresh.ts';
import type { Person } from './person.ts';

export const endSessionInput = z.object({ sessionId: idField });
export type EndSessionInput = z.input<typeof endSessionInput>;

/**
 * Ends one of the person's own sessions, after he has lately proved to be himself (ASVS 7.5.2).
 * @throws AppError `session.not_found` for anybody else's, `session.confirm` when the password has to be shown again.
 */
export async function endSession(
  context: ServiceContext,
  person: Person,
  input: EndSessionInput,
): Promise<void> {
  const { sessionId } = readInput(endSessionInput, input);
  await requireFresh(context, person);
  const { count } = await context.database.unsafeClient.userSession.updateMany({
    where: { id: sessionId, userId: person.userId, revokedAt: null },
    data: { revokedAt: context.clock.now() },
  });
  if (count !== 1) throw notFound('session');
}

/** Ends all other sessions of the person; returns how many. @throws AppError `session.confirm`. */
export async function endOtherSessions(context: ServiceContext, person: Person): Promise<number> {
  await requireFresh(context, person);
  const { count } = await context.database.unsafeClient.userSession.updateMany({
    where: { userId: person.userId, id: { not: person.sessionId }, revokedAt: null },
    data: { revokedAt: context.clock.now() },
  });
  return count;
}
