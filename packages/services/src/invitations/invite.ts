import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, newId, notFound, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import { type ServiceContext, writeAudit, writeOutbox } from '../context/index.ts';
import { emailField, lineField, readInput } from '../input/index.ts';
import { memberExists } from '../members/join.ts';
import { lockPeople } from '../members/last-owner.ts';
import { readStanding, standingFields } from '../members/standing.ts';
import { newToken, tokenDigest } from '../sessions/token.ts';
import { INVITATION_DAYS, OPEN_INVITATIONS } from './limits.ts';
import { INVITATION_MAIL, openAt } from './rows.ts';

export const inviteMemberInput = z.object({
  email: emailField,
  /** How the one invited is addressed; he may write it otherwise when he joins. */
  name: lineField(120),
  ...standingFields,
  /** The brand's host the link leads to; from the request, never from the form. */
  host: z.string().max(300),
});
export type InviteMemberInput = z.input<typeof inviteMemberInput>;

const DAY = 86_400_000;

/**
 * Calls somebody by mail to join the actor's own organization. Whether the e-mail is known to the house is not told.
 * @throws AppError `member.exists`, `invitation.open` (conflict), `invitation.too_many` (too_many_requests),
 * `access.denied` for a role above one's own, `outlet.not_found`, `register.not_found`, `role.not_found`.
 */
export async function inviteMember(
  context: ServiceContext,
  actor: Actor,
  input: InviteMemberInput,
): Promise<{ readonly id: string }> {
  const { email, name, host, ...wish } = readInput(inviteMemberInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  const brand = await brandByHost(context, host);
  const ownHosts = [actor.providerId, actor.organizationId];
  if (brand === null || !ownHosts.includes(brand.organizationId)) throw notFound('brand', { host });
  const { organizationId } = actor;
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    await lockPeople(transaction, organizationId);
    const { outletIds, registerIds, ...standing } = await readStanding(
      transaction,
      actor,
      organizationId,
      wish,
    );
    const member = await transaction.membership.findFirst({
      where: { organizationId, revokedAt: null, user: { email } },
      select: { id: true },
    });
    if (member !== null) throw memberExists();
    const waiting = await transaction.invitation.findMany({
      where: { organizationId, ...openAt(now) },
      select: { email: true },
      take: OPEN_INVITATIONS,
    });
    if (waiting.some((one) => one.email === email)) throw alreadyInvited();
    if (waiting.length >= OPEN_INVITATIONS) throw tooManyInvitations();
    await transaction.invitation.create({
      data: {
        id,
        organizationId,
        email,
        name,
        ...standing,
        // Nobody knows this one: the secret that counts is made when the mail goes out, and is kept nowhere.
        tokenDigest: tokenDigest(newToken()),
        host: brand.host,
        createdById: actor.userId ?? organizationId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY),
      },
      select: { id: true },
    });
    const invitation = { organizationId, invitationId: id };
    await transaction.invitationOutlet.createMany({
      data: outletIds.map((outletId) => ({ ...invitation, outletId })),
    });
    await transaction.invitationRegister.createMany({
      data: registerIds.map((cashRegisterId) => ({ ...invitation, cashRegisterId })),
    });
    await writeOutbox(transaction, now, {
      organizationId,
      ...INVITATION_MAIL,
      payload: { invitationId: id },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'invitation.sent',
      subjectType: 'Invitation',
      subjectId: id,
      details: { email, role: standing.role },
    });
  });
  return { id };
}

function alreadyInvited(): AppError {
  return new AppError(
    'conflict',
    'invitation.open',
    'Этого человека уже пригласили. Отправьте приглашение ещё раз из списка или отзовите его.',
    { fields: { email: 'Приглашение уже отправлено.' } },
  );
}

function tooManyInvitations(): AppError {
  return new AppError(
    'too_many_requests',
    'invitation.too_many',
    `Сразу ждут ответа ${OPEN_INVITATIONS} приглашений. Отзовите лишние и попробуйте снова.`,
  );
}
