import { inTransaction } from '@koreshok/db';
import { type Actor, notFound, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { writeNotice } from '../access-notices/notice.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { join } from '../members/join.ts';
import { lockPeople } from '../members/last-owner.ts';
import { readStanding, standingFields } from '../members/standing.ts';
import { waitingAt } from './rows.ts';

export const decideJoinRequestInput = z.object({
  requestId: idField,
  accepted: z.boolean(),
  ...standingFields,
});
export type DecideJoinRequestInput = z.input<typeof decideJoinRequestInput>;

/**
 * Lets somebody who asked into the actor's own organization with a role, or refuses.
 * @throws AppError `join_request.not_found` also for one answered, withdrawn or expired, `access.denied`,
 * `member.exists` (conflict).
 */
export async function decideJoinRequest(
  context: ServiceContext,
  actor: Actor,
  input: DecideJoinRequestInput,
): Promise<void> {
  const { requestId, accepted, ...wish } = readInput(decideJoinRequestInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    await lockPeople(transaction, organizationId);
    const where = { id: requestId, organizationId, ...waitingAt(now) };
    const row = await transaction.joinRequest.findFirst({ where, select: { userId: true } });
    if (row === null) throw notFound('join_request');
    const { count } = await transaction.joinRequest.updateMany({
      where,
      data: {
        ...(accepted ? { acceptedAt: now } : { refusedAt: now }),
        decidedById: actor.userId ?? organizationId,
      },
    });
    if (count !== 1) throw notFound('join_request');
    if (accepted) {
      const standing = await readStanding(transaction, actor, organizationId, wish);
      await join(transaction, organizationId, row.userId, standing, now);
    }
    await writeNotice(transaction, now, 'join_decided', organizationId, requestId);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: accepted ? 'join.accepted' : 'join.refused',
      subjectType: 'JoinRequest',
      subjectId: requestId,
      details: { userId: row.userId, ...(accepted ? { role: wish.role } : {}) },
    });
  });
}
