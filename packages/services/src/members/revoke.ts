import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, notFound, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const revokeMemberInput = z.object({ membershipId: idField });
export type RevokeMemberInput = z.input<typeof revokeMemberInput>;

/**
 * Takes a person's role in the actor's own organization away, at once.
 * @throws AppError `member.not_found`, `member.last_owner` (conflict) when nobody could let people in any more.
 */
export async function revokeMember(
  context: ServiceContext,
  actor: Actor,
  input: RevokeMemberInput,
): Promise<void> {
  const { membershipId } = readInput(revokeMemberInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    // Two owners must not take each other out at one moment.
    await transaction.$queryRaw`SELECT id FROM Organization WHERE id = ${organizationId} FOR UPDATE`;
    const row = await transaction.membership.findFirst({
      where: { organizationId, id: membershipId, revokedAt: null },
      select: { role: true, userId: true },
    });
    if (row === null) throw notFound('member');
    if (row.role === 'owner') {
      const another = await transaction.membership.findFirst({
        where: { organizationId, role: 'owner', revokedAt: null, id: { not: membershipId } },
        select: { id: true },
      });
      if (another === null) {
        throw new AppError(
          'conflict',
          'member.last_owner',
          'Это последний владелец. Сначала назначьте другого.',
        );
      }
    }
    await transaction.membership.updateMany({
      where: { organizationId, id: membershipId, revokedAt: null },
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
