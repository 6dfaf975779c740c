import { inTransaction } from '@koreshok/db';
import { type Actor, newId, notFound, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { emailField, idField, lineField, optionalLineField, readInput } from '../input/index.ts';
import { hashPassword, newPasswordField } from '../passwords/index.ts';
import { newToken } from '../sessions/token.ts';
import { join } from './join.ts';
import { readStanding, standingFields } from './standing.ts';

export const addMemberInput = z.object({
  organizationId: idField,
  email: emailField,
  name: lineField(120),
  phone: optionalLineField(20),
  ...standingFields,
  /** Of a new person; absent, he sets one by a link. Never changes a known person's. */
  password: newPasswordField.optional(),
});
export type AddMemberInput = z.input<typeof addMemberInput>;

/**
 * Gives a person a role in an organization: the actor's own, one it provides for, or any for the operator. A person is
 * global by e-mail; a new one is made when the e-mail is not known.
 * @throws AppError `organization.not_found`, `member.exists` (conflict), `access.denied` for a role above one's own.
 */
export async function addMember(
  context: ServiceContext,
  actor: Actor,
  input: AddMemberInput,
): Promise<{ readonly membershipId: string; readonly userId: string }> {
  const { organizationId, email, name, phone, password, ...wish } = readInput(addMemberInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  await requireReach(context, actor, organizationId);
  const passwordHash = await hashPassword(password ?? newToken());
  return inTransaction(context.database, async (transaction) => {
    const standing = await readStanding(transaction, actor, organizationId, wish);
    const known = await transaction.user.findUnique({ where: { email }, select: { id: true } });
    const userId = known?.id ?? newId(now);
    if (known === null) {
      await transaction.user.create({
        data: { id: userId, email, name, phone, passwordHash, createdAt: now },
        select: { id: true },
      });
    }
    const { membershipId } = await join(transaction, organizationId, userId, standing, now);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'member.added',
      subjectType: 'Membership',
      subjectId: membershipId,
      details: { userId, role: standing.role },
    });
    return { membershipId, userId };
  });
}

async function requireReach(context: ServiceContext, actor: Actor, organizationId: string): Promise<void> {
  const row = await context.database.unsafeClient.organization.findFirst({
    where: {
      id: organizationId,
      state: { not: 'closed' },
      ...(actor.organizationKind === 'operator'
        ? {}
        : actor.organizationKind === 'reseller'
          ? { OR: [{ id: actor.organizationId }, { providerId: actor.organizationId }] }
          : { AND: { id: actor.organizationId } }),
    },
    select: { id: true },
  });
  if (row === null) throw notFound('organization');
}
