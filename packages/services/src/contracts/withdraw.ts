import { inTransaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { contractAccess, contractOwner } from './access.ts';
import { moveContract, readContract } from './move.ts';

export const withdrawContractInput = z.object({ contractId: idField });
export type WithdrawContractInput = z.input<typeof withdrawContractInput>;

/**
 * Takes back what is not in force yet. The number stays with the withdrawn paper.
 * @throws AppError `contract.not_found`, `contract.state` (conflict).
 */
export async function withdrawContract(
  context: ServiceContext,
  actor: Actor,
  input: WithdrawContractInput,
): Promise<void> {
  const { contractId } = readInput(withdrawContractInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const contract = await readContract(transaction, organizationId, contractId);
    await moveContract(transaction, contract, 'withdraw', now);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'contract.withdrawn',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { number: contract.number },
    });
  });
}
