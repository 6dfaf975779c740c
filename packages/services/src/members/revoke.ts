import { inTransaction } from '@koreshok/db';
import { type Actor, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { requireAnotherOwner } from './last-owner.ts';
import { lockMember } from './lock-member.ts';

export const revokeMemberInput = z.object({ membershipId: idField });
export type RevokeMemberInput = z.input<typeof revokeMemberInput>;

/**
 * Takes a person's role in the actor's own organization away, at once, and with it the invitations he has sent.
 * @throws AppError `member.not_found`, `member.last_owner` (conflict) when nobody could let people in any more,
 * `access.denied` for a role above one's own.
 */
export async function revokeMember(
  context: ServiceContext,
  actor: Actor,
  input: RevokeMemberInput,
): Promise<void> {
  const { membershipId } = readInput(revokeMemberInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    const row = await lockMember(transaction, actor, membershipId);
    if (row.role === 'owner') await requireAnotherOwner(transaction, organizationId, membershipId);
    await transaction.membership.updateMany({
      where: { organizationId, id: membershipId, revokedAt: null },
      data: { revokedAt: now },
    });
    await transaction.invitation.updateMany({
      where: { organizationId, createdById: row.userId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'member.revoked',
      subjectType: 'Membership',
      subjectId: membershipId,
      details: { userId: row.userId },
    });
  });
}
