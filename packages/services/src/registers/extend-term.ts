import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import { rewriteAdmission } from '../admission/rewrite.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';
import { appendTerm } from './append-term.ts';
import { requireRegister } from './require.ts';

export const extendTermInput = z.object({
  cashRegisterId: idField,
  days: z.int('Укажите целое число дней.').min(1, 'Не меньше одного дня.').max(1200, 'Не больше 1200 дней.'),
  /** Kept in the audit. */
  reason: lineField(200),
});
export type ExtendTermInput = z.input<typeof extendTermInput>;

/**
 * Adds days to a register's paid timeline by the operator's own decision: they begin where the last paid stretch
 * ends, or now when that is over.
 * @throws AppError `register.not_found`, `access.denied` for anybody but the operator.
 */
export async function extendTerm(
  context: ServiceContext,
  actor: Actor,
  input: ExtendTermInput,
): Promise<{ readonly paidUntil: Date }> {
  const { cashRegisterId, days, reason } = readInput(extendTermInput, input);
  requireKind(actor, 'operator');
  const now = context.clock.now();
  const access = accessFor(actor, 'commercial', 'write', now);
  const { organizationId } = await requireRegister(context, access, cashRegisterId);
  return inTransaction(context.database, async (transaction) => {
    const term = { organizationId, cashRegisterId, length: { days }, source: 'manual' } as const;
    const paidUntil = await appendTerm(transaction, term, now);
    await rewriteAdmission(transaction, cashRegisterId);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'register.term_extended',
      subjectType: 'CashRegister',
      subjectId: cashRegisterId,
      details: { days, reason },
    });
    return { paidUntil };
  });
}
