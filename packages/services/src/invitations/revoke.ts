import { inTransaction } from '@koreshok/db';
import { type Actor, notFound, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const revokeInvitationInput = z.object({ invitationId: idField });
export type RevokeInvitationInput = z.input<typeof revokeInvitationInput>;

/** Takes an invitation back: its link stops working at once. @throws AppError `invitation.not_found`. */
export async function revokeInvitation(
  context: ServiceContext,
  actor: Actor,
  input: RevokeInvitationInput,
): Promise<void> {
  const { invitationId } = readInput(revokeInvitationInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.invitation.updateMany({
      where: { organizationId, id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count !== 1) throw notFound('invitation');
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'invitation.revoked',
      subjectType: 'Invitation',
      subjectId: invitationId,
    });
  });
}
