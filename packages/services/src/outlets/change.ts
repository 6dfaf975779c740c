import { inTransaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { z } from 'zod';
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
 * Renames an outlet or hangs it elsewhere in the tree, with all that hangs under it.
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
    await transaction.outlet.updateMany({ where: { organizationId, id: outletId }, data: fields });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'outlet.changed',
      subjectType: 'Outlet',
      subjectId: outletId,
      details: fields,
    });
  });
}
