import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, notFound, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { lockPeople } from '../members/last-owner.ts';

export const deleteRoleInput = z.object({ roleId: idField });
export type DeleteRoleInput = z.input<typeof deleteRoleInput>;

/**
 * Deletes a role nobody has. Past members and answered invitations that name it fall back to nothing.
 * @throws AppError `role.not_found`, `role.in_use` (conflict).
 */
export async function deleteRole(
  context: ServiceContext,
  actor: Actor,
  input: DeleteRoleInput,
): Promise<void> {
  const { roleId } = readInput(deleteRoleInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    await lockPeople(transaction, organizationId);
    const where = { organizationId, savedRoleId: roleId };
    const [members, invitations] = await Promise.all([
      transaction.membership.count({ where: { ...where, revokedAt: null } }),
      transaction.invitation.count({ where: { ...where, acceptedAt: null, revokedAt: null } }),
    ]);
    if (members + invitations > 0) throw inUse();
    // A member who comes back is given his rights anew.
    await transaction.membership.updateMany({ where, data: { savedRoleId: null, role: 'viewer' } });
    await transaction.invitation.updateMany({ where, data: { savedRoleId: null } });
    const { count } = await transaction.savedRole.deleteMany({ where: { organizationId, id: roleId } });
    if (count !== 1) throw notFound('role');
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'role.deleted',
      subjectType: 'SavedRole',
      subjectId: roleId,
    });
  });
}

function inUse(): AppError {
  return new AppError(
    'conflict',
    'role.in_use',
    'Эта роль дана сотрудникам или стоит в приглашениях. Сначала дайте им другую.',
  );
}
