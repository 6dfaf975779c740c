import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, notFound, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit, writeOutbox } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { newToken, tokenDigest } from '../sessions/token.ts';
import { INVITATION_DAYS, RESEND_MINUTES } from './limits.ts';
import { INVITATION_MAIL } from './rows.ts';

export const resendInvitationInput = z.object({ invitationId: idField });
export type ResendInvitationInput = z.input<typeof resendInvitationInput>;

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Sends the mail once more with a new link and a new term; the earlier link stops working. Revives an expired one.
 * @throws AppError `invitation.not_found` also for one accepted or revoked, `invitation.just_sent` (too_many_requests).
 */
export async function resendInvitation(
  context: ServiceContext,
  actor: Actor,
  input: ResendInvitationInput,
): Promise<void> {
  const { invitationId } = readInput(resendInvitationInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    const row = await transaction.invitation.findFirst({
      where: { organizationId, id: invitationId, acceptedAt: null, revokedAt: null },
      select: { sentAt: true },
    });
    if (row === null) throw notFound('invitation');
    if (row.sentAt !== null && now.getTime() - row.sentAt.getTime() < RESEND_MINUTES * MINUTE)
      throw justSent();
    const { count } = await transaction.invitation.updateMany({
      where: { organizationId, id: invitationId, acceptedAt: null, revokedAt: null },
      data: {
        tokenDigest: tokenDigest(newToken()),
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY),
        sentAt: null,
        openedAt: null,
      },
    });
    if (count !== 1) throw notFound('invitation');
    await writeOutbox(transaction, now, { organizationId, ...INVITATION_MAIL, payload: { invitationId } });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'invitation.resent',
      subjectType: 'Invitation',
      subjectId: invitationId,
    });
  });
}

function justSent(): AppError {
  return new AppError(
    'too_many_requests',
    'invitation.just_sent',
    `Письмо только что ушло. Ещё раз его можно отправить через ${RESEND_MINUTES} минут.`,
  );
}
