import { inTransaction, type Transaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { z } from 'zod';
import { rewriteAdmissions } from '../admission/rewrite.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput, timeZoneField } from '../input/index.ts';
import { lockTree, requireOutletOf, requireParent, treeAccess } from './require.ts';

export const changeOutletInput = z.object({
  outletId: idField,
  name: lineField(120),
  address: lineField(500),
  timeZone: timeZoneField,
  /** Under which outlet it hangs; null at the top. */
  parentId: idField.nullable(),
});
export type ChangeOutletInput = z.input<typeof changeOutletInput>;

/**
 * Renames an outlet or hangs it elsewhere in the tree, with all that hangs under it. The gateway judges clocks of registers
 * by the outlet's zone, so another zone goes into their admissions.
 * @throws AppError `outlet.not_found`, `outlet.inside_itself`, `outlet.too_deep`, `access.denied`.
 */
export async function changeOutlet(
  context: ServiceContext,
  actor: Actor,
  input: ChangeOutletInput,
): Promise<void> {
  const { outletId, ...fields } = readInput(changeOutletInput, input);
  const now = context.clock.now();
  const { organizationId } = await requireOutletOf(context, treeAccess(actor, now), outletId);
  await inTransaction(context.database, async (transaction) => {
    await lockTree(transaction, organizationId);
    await requireParent(transaction, organizationId, outletId, fields.parentId);
    const before = await transaction.outlet.findFirstOrThrow({
      where: { organizationId, id: outletId },
      select: { timeZone: true },
    });
    await transaction.outlet.updateMany({ where: { organizationId, id: outletId }, data: fields });
    if (before.timeZone !== fields.timeZone) await tellGateway(transaction, organizationId, outletId);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'outlet.changed',
      subjectType: 'Outlet',
      subjectId: outletId,
      details: fields,
    });
  });
}

async function tellGateway(
  transaction: Transaction,
  organizationId: string,
  outletId: string,
): Promise<void> {
  const registers = await transaction.cashRegister.findMany({
    where: { organizationId, outletId },
    select: { id: true },
  });
  await rewriteAdmissions(
    transaction,
    registers.map(({ id }) => id),
  );
}
