import { inTransaction } from '@koreshok/db';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { LONGEST_END } from '../leaving/longest-end.ts';
import { stopWithContract } from '../leaving/stop-with-contract.ts';
import { moveContract, readContract } from './move.ts';

/**
 * Ends a contract whose notice has run out, and with it the service of the registers it alone served, in one
 * transaction. The tax service is told by the contract's own fact.
 */
export async function endTerminated(
  context: ServiceContext,
  row: { readonly id: string; readonly organizationId: string },
  now: Date,
): Promise<void> {
  const { id, organizationId } = row;
  await inTransaction(
    context.database,
    async (transaction) => {
      const contract = await readContract(transaction, organizationId, id);
      await moveContract(transaction, contract, 'end', now);
      const { scope, reason, endsAt } = await transaction.contract.findFirstOrThrow({
        where: { organizationId, id },
        select: { scope: true, reason: true, endsAt: true },
      });
      const { cashRegisterId, number } = contract;
      const ending = { id, organizationId, scope, cashRegisterId, reason, endsAt: endsAt ?? now };
      const registers = await stopWithContract(transaction, ending, now);
      await writeAudit(transaction, null, now, {
        organizationId,
        action: 'contract.ended',
        subjectType: 'Contract',
        subjectId: id,
        details: { number, registers },
      });
    },
    { timeout: LONGEST_END },
  );
}
