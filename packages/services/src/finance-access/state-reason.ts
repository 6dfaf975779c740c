import { inTransaction, scoped } from '@koreshok/db';
import { type Actor, accessFor, newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { writeNotice } from '../access-notices/notice.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';

export const stateReasonInput = z.object({
  clientId: idField,
  reason: lineField(500, 'Напишите, зачем нужен доступ: клиент это увидит.').refine(
    (text) => text.length >= 10,
    'Напишите подробнее: клиент это увидит.',
  ),
  hours: z.number().int().min(1).max(24).default(4),
});
export type StateReasonInput = z.input<typeof stateReasonInput>;

const HOUR = 3_600_000;

/**
 * Opens one client's receipts and turnover to the operator for some hours, with a reason the client can read.
 * @throws AppError `client.not_found`, `access.denied` for a role that sees no money at all.
 */
export async function stateReason(
  context: ServiceContext,
  actor: Actor,
  input: StateReasonInput,
): Promise<{ readonly id: string; readonly validUntil: Date }> {
  const { clientId, reason, hours } = readInput(stateReasonInput, input);
  requireKind(actor, 'operator');
  const now = context.clock.now();
  accessFor(actor, 'finance', 'read', now);
  const client = await scoped(
    context.database,
    accessFor(actor, 'identity', 'read', now),
  ).organization.findFirst({
    where: { id: clientId },
    select: { id: true },
  });
  if (client === null) throw notFound('client');
  const id = newId(now);
  const validUntil = new Date(now.getTime() + hours * HOUR);
  await inTransaction(context.database, async (transaction) => {
    await transaction.financeAccess.create({
      data: {
        id,
        organizationId: clientId,
        viewerId: actor.organizationId,
        basis: 'reason',
        reason,
        validFrom: now,
        validUntil,
        createdById: actor.userId ?? actor.organizationId,
        createdAt: now,
      },
      select: { id: true },
    });
    await writeNotice(transaction, now, 'reason_stated', clientId, id);
    await writeAudit(transaction, actor, now, {
      organizationId: clientId,
      action: 'finance.reason_stated',
      subjectType: 'FinanceAccess',
      subjectId: id,
      details: { reason, validUntil: validUntil.toISOString() },
    });
  });
  return { id, validUntil };
}
