import { inTransaction } from '@koreshok/db';
import { type Actor, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { requireAnotherOwner } from './last-owner.ts';
import { lockMember } from './lock-member.ts';
import { readStanding, standingFields } from './standing.ts';
import { writeStanding } from './write-standing.ts';

export const changeMemberInput = z.object({ membershipId: idField, ...standingFields });
export type ChangeMemberInput = z.input<typeof changeMemberInput>;

/**
 * Gives a member of the actor's own organization other rights. Open sessions have them from the next request on.
 * @throws AppError `member.not_found`, `member.last_owner` (conflict), `member.owner_whole` (bad_request),
 * `access.denied` for a role above one's own.
 */
export async function changeMember(
  context: ServiceContext,
  actor: Actor,
  input: ChangeMemberInput,
): Promise<void> {
  const { membershipId, ...wish } = readInput(changeMemberInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    const row = await lockMember(transaction, actor, membershipId);
    const standing = await readStanding(transaction, actor, organizationId, wish);
    if (row.role === 'owner' && standing.role !== 'owner') {
      await requireAnotherOwner(transaction, organizationId, membershipId);
    }
    await writeStanding(transaction, organizationId, membershipId, standing);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'member.changed',
      subjectType: 'Membership',
      subjectId: membershipId,
      details: { userId: row.userId, from: row.role, ...standing },
    });
  });
}
