import { inTransaction, isUniqueViolation } from '@koreshok/db';
import {
  type Actor,
  accessDenied,
  AppError,
  MEMBERSHIP_ROLES,
  newId,
  notFound,
  requireOwn,
} from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { emailField, idField, lineField, optionalLineField, readInput } from '../input/index.ts';
import { hashPassword, newPasswordField } from '../passwords/index.ts';
import { newToken } from '../sessions/token.ts';

export const addMemberInput = z.object({
  organizationId: idField,
  email: emailField,
  name: lineField(120),
  phone: optionalLineField(20),
  role: z.enum(['owner', 'administrator', 'accountant', 'technician', 'viewer']),
  /** Null or absent means all outlets. */
  outletIds: z.array(idField).max(500).nullable().default(null),
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
  const { organizationId, email, name, phone, role, outletIds, password } = readInput(addMemberInput, input);
  const now = context.clock.now();
  const own = actor.organizationId === organizationId;
  requireOwn(actor, 'identity', 'write', 'access');
  if (own && rank(role) < rank(actor.role)) throw accessDenied({ role });
  await requireReach(context, actor, organizationId);
  const passwordHash = await hashPassword(password ?? newToken());
  try {
    return await inTransaction(context.database, async (transaction) => {
      const known = await transaction.user.findUnique({ where: { email }, select: { id: true } });
      const userId = known?.id ?? newId(now);
      if (known === null) {
        await transaction.user.create({
          data: { id: userId, email, name, phone, passwordHash, createdAt: now },
          select: { id: true },
        });
      }
      const earlier = await transaction.membership.findFirst({
        where: { organizationId, userId, revokedAt: { not: null } },
        select: { id: true },
      });
      const membershipId = earlier?.id ?? newId(now);
      const standing = { role, allOutlets: outletIds === null, createdAt: now };
      if (earlier === null) {
        await transaction.membership.create({
          data: { id: membershipId, organizationId, userId, ...standing },
          select: { id: true },
        });
      } else {
        await transaction.membershipOutlet.deleteMany({ where: { organizationId, membershipId } });
        await transaction.membership.updateMany({
          where: { organizationId, id: membershipId },
          data: { ...standing, revokedAt: null },
        });
      }
      if (outletIds !== null) {
        const ids = [...new Set(outletIds)];
        const known = await transaction.outlet.count({ where: { organizationId, id: { in: ids } } });
        if (known !== ids.length) throw notFound('outlet');
        await transaction.membershipOutlet.createMany({
          data: ids.map((outletId) => ({ organizationId, membershipId, outletId })),
        });
      }
      await writeAudit(transaction, actor, now, {
        organizationId,
        action: 'member.added',
        subjectType: 'Membership',
        subjectId: membershipId,
        details: { userId, role },
      });
      return { membershipId, userId };
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'Membership_organizationId_userId_key')) throw error;
    throw new AppError(
      'conflict',
      'member.exists',
      'Этот человек уже в организации. Измените его роль в списке.',
      {
        fields: { email: 'Уже есть в списке.' },
        cause: error,
      },
    );
  }
}

const rank = (role: Actor['role']) => MEMBERSHIP_ROLES.indexOf(role);

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
