import { inTransaction } from '@koreshok/db';
import { type Actor, accessDenied, accessFor, newId } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, targetClient, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput, timeZoneField } from '../input/index.ts';

export const addOutletInput = z.object({
  /** Named by the operator; a client's member adds to its own organization. */
  clientId: idField.optional(),
  name: lineField(120),
  address: lineField(500),
  timeZone: timeZoneField,
});
export type AddOutletInput = z.input<typeof addOutletInput>;

/** Adds a place of settlements. @throws AppError `client.not_found`, `access.denied` for somebody narrowed to outlets. */
export async function addOutlet(
  context: ServiceContext,
  actor: Actor,
  input: AddOutletInput,
): Promise<{ readonly id: string }> {
  const { clientId, ...fields } = readInput(addOutletInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  const organizationId = await targetClient(context, access, clientId);
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
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
