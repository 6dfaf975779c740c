import { inTransaction } from '@koreshok/db';
import { type Actor, AppError } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { lockTree, requireOutletOf, treeAccess } from './require.ts';

export const archiveOutletInput = z.object({ outletId: idField });
export type ArchiveOutletInput = z.input<typeof archiveOutletInput>;

/**
 * Sends an empty outlet to the archive: its receipts stay, nothing can be put there.
 * @throws AppError `outlet.not_found`, `outlet.in_use` (conflict) while registers or outlets are in it, `access.denied`.
 */
export async function archiveOutlet(
  context: ServiceContext,
  actor: Actor,
  input: ArchiveOutletInput,
): Promise<void> {
  const { outletId } = readInput(archiveOutletInput, input);
  const now = context.clock.now();
  const { organizationId } = await requireOutletOf(context, treeAccess(actor, now), outletId);
  await inTransaction(context.database, async (transaction) => {
    await lockTree(transaction, organizationId);
    const [registers, outlets] = await Promise.all([
      transaction.cashRegister.count({ where: { organizationId, outletId, archivedAt: null } }),
      transaction.outlet.count({ where: { organizationId, parentId: outletId, archivedAt: null } }),
    ]);
    if (registers + outlets > 0) throw outletInUse(registers, outlets);
    const { count } = await transaction.outlet.updateMany({
      where: { organizationId, id: outletId, archivedAt: null },
      data: { archivedAt: now },
    });
    if (count === 0) return;
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'outlet.archived',
      subjectType: 'Outlet',
      subjectId: outletId,
    });
  });
}

/** Takes an outlet back from the archive, to the top of the tree when its place is gone. */
export async function restoreOutlet(
  context: ServiceContext,
  actor: Actor,
  input: ArchiveOutletInput,
): Promise<void> {
  const { outletId } = readInput(archiveOutletInput, input);
  const now = context.clock.now();
  const { organizationId } = await requireOutletOf(context, treeAccess(actor, now), outletId);
  await inTransaction(context.database, async (transaction) => {
    await lockTree(transaction, organizationId);
    const { parentId } = await transaction.outlet.findFirstOrThrow({
      where: { organizationId, id: outletId },
      select: { parentId: true },
    });
    const parents =
      parentId === null
        ? 0
        : await transaction.outlet.count({ where: { organizationId, id: parentId, archivedAt: null } });
    const { count } = await transaction.outlet.updateMany({
      where: { organizationId, id: outletId, archivedAt: { not: null } },
      data: { archivedAt: null, ...(parents === 0 ? { parentId: null } : {}) },
    });
    if (count === 0) return;
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'outlet.restored',
      subjectType: 'Outlet',
      subjectId: outletId,
    });
  });
}

function outletInUse(registers: number, outlets: number): AppError {
  const inside = [
    ...(registers > 0 ? [`касс — ${registers}`] : []),
    ...(outlets > 0 ? [`точек — ${outlets}`] : []),
  ].join(', ');
  return new AppError(
    'conflict',
    'outlet.in_use',
    `Точка не пуста (${inside}). Перенесите их или отправьте в архив, потом уберите точку.`,
    { details: { registers, outlets } },
  );
}
