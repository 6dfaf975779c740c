import { inTransaction, isUniqueViolation, type Transaction } from '@koreshok/db';
import {
  type Actor,
  AppError,
  type MembershipRole,
  MODULES,
  modulesText,
  newId,
  notFound,
  readyRoleFor,
  requireOwn,
  requireUnnarrowed,
} from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';
import { lockPeople } from '../members/last-owner.ts';

const level = z.enum(['none', 'read', 'write']);

export const saveRoleInput = z.object({
  /** Absent for a new one. */
  roleId: idField.optional(),
  name: lineField(80),
  classes: z.object({
    // Names of outlets and registers are what everything else hangs on: they are read by every role.
    identity: z.enum(['read', 'write']),
    technical: z.enum(['read', 'write']),
    finance: z.enum(['none', 'read']),
    commercial: level,
  }),
  /** Null means all parts of the cabinet. */
  modules: z.array(z.enum(MODULES)).min(1, 'Оставьте хотя бы один раздел.').nullable(),
});
export type SaveRoleInput = z.input<typeof saveRoleInput>;

/** Roles one organization may keep. */
const AT_MOST = 100;

/**
 * Saves a role of the organization's own. Whoever has it has its new rights from the next request on.
 * @throws AppError `role.not_found`, `role.name_taken` (conflict), `role.too_many` (bad_request), `access.denied`.
 */
export async function saveRole(
  context: ServiceContext,
  actor: Actor,
  input: SaveRoleInput,
): Promise<{ readonly id: string }> {
  const { roleId, name, classes, modules } = readInput(saveRoleInput, input);
  const now = context.clock.now();
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  const id = roleId ?? newId(now);
  const role = readyRoleFor({ classes, modules });
  const data = { name, role, ...classes, modules: modulesText(modules) };
  try {
    await inTransaction(context.database, async (transaction) => {
      await lockPeople(transaction, organizationId);
      if (roleId === undefined) {
        await requireRoom(transaction, organizationId);
        await transaction.savedRole.create({
          data: { id, organizationId, createdAt: now, ...data },
          select: { id: true },
        });
      } else {
        await change(transaction, organizationId, id, data);
      }
      await writeAudit(transaction, actor, now, {
        organizationId,
        action: roleId === undefined ? 'role.created' : 'role.changed',
        subjectType: 'SavedRole',
        subjectId: id,
        details: data,
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'SavedRole_organizationId_name_key')) throw error;
    throw new AppError('conflict', 'role.name_taken', 'Роль с таким названием уже есть. Назовите иначе.', {
      fields: { name: 'Уже есть такая.' },
      cause: error,
    });
  }
  return { id };
}

async function change(
  transaction: Transaction,
  organizationId: string,
  id: string,
  data: { readonly role: MembershipRole; readonly name: string },
): Promise<void> {
  const known = await transaction.savedRole.findFirst({
    where: { organizationId, id },
    select: { id: true },
  });
  if (known === null) throw notFound('role');
  await transaction.savedRole.updateMany({ where: { organizationId, id }, data });
  // The ready role beneath stands in each member's own row.
  await transaction.membership.updateMany({
    where: { organizationId, savedRoleId: id },
    data: { role: data.role },
  });
}

async function requireRoom(transaction: Transaction, organizationId: string): Promise<void> {
  const count = await transaction.savedRole.count({ where: { organizationId } });
  if (count < AT_MOST) return;
  throw new AppError('bad_request', 'role.too_many', `Своих ролей может быть до ${AT_MOST}. Удалите лишние.`);
}
