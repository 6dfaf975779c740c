import { inTransaction } from '@koreshok/db';
import { type Actor, newId } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, targetClient, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput, timeZoneField } from '../input/index.ts';
import { lockTree, requireParent, treeAccess } from './require.ts';

export const addOutletInput = z.object({
  /** Named by the operator; a client's member adds to its own organization. */
  clientId: idField.optional(),
  name: lineField(120),
  address: lineField(500),
  timeZone: timeZoneField,
  /** Under which outlet it hangs; at the top when left out. */
  parentId: idField.nullable().default(null),
});
export type AddOutletInput = z.input<typeof addOutletInput>;

/**
 * Adds a place of settlements.
 * @throws AppError `client.not_found`, `outlet.not_found` for a parent, `outlet.too_deep`, `access.denied` for somebody
 * narrowed to outlets.
 */
export async function addOutlet(
  context: ServiceContext,
  actor: Actor,
  input: AddOutletInput,
): Promise<{ readonly id: string }> {
  const { clientId, ...fields } = readInput(addOutletInput, input);
  const now = context.clock.now();
  const organizationId = await targetClient(context, treeAccess(actor, now), clientId);
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    await lockTree(transaction, organizationId);
    await requireParent(transaction, organizationId, id, fields.parentId);
    await transaction.outlet.create({
      data: { ...fields, id, organizationId, createdAt: now },
      select: { id: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'outlet.added',
      subjectType: 'Outlet',
      subjectId: id,
      details: { name: fields.name },
    });
  });
  return { id };
}
