import { inTransaction } from '@koreshok/db';
import { type Actor, notFound, requireOwn } from '@koreshok/domain';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type GetPartnerCodeInput, getPartnerCodeInput } from './get.ts';

/**
 * Closes a code for good: clients who came stay with the agent, nobody comes with it any more. Closing a closed one
 * changes nothing.
 * @throws AppError `partner_code.not_found`.
 */
export async function closePartnerCode(
  context: ServiceContext,
  actor: Actor,
  input: GetPartnerCodeInput,
): Promise<void> {
  const { partnerCodeId: id } = readInput(getPartnerCodeInput, input);
  requireKind(actor, 'agent');
  requireOwn(actor, 'commercial', 'write');
  const { organizationId } = actor;
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const closed = await transaction.partnerCode.updateMany({
      where: { organizationId, id, closedAt: null },
      data: { closedAt: now },
    });
    if (closed.count === 1) {
      await writeAudit(transaction, actor, now, {
        organizationId,
        action: 'partner_code.closed',
        subjectType: 'PartnerCode',
        subjectId: id,
      });
      return;
    }
    const there = await transaction.partnerCode.findFirst({
      where: { organizationId, id },
      select: { id: true },
    });
    if (there === null) throw notFound('partner_code');
  });
}
