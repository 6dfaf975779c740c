import { inTransaction } from '@koreshok/db';
import { type Actor, AppError } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { contractAccess, contractOwner } from './access.ts';
import { moveContract, readContract } from './move.ts';
import { tellOfContract } from './notice-mail.ts';

export const submitContractInput = z.object({ contractId: idField });
export type SubmitContractInput = z.input<typeof submitContractInput>;

/**
 * The client has read the paper and sends it to the operator for its check and signature.
 * @throws AppError `contract.not_found`, `contract.state` (conflict), `contract.not_printed` (conflict) before there is
 * a paper to read.
 */
export async function submitContract(
  context: ServiceContext,
  actor: Actor,
  input: SubmitContractInput,
): Promise<void> {
  const { contractId } = readInput(submitContractInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const contract = await readContract(transaction, organizationId, contractId);
    const paper = await transaction.paperFile.findFirst({
      where: { organizationId, paperId: contractId, role: 'document' },
      select: { fileId: true },
    });
    if (paper === null) {
      throw new AppError(
        'conflict',
        'contract.not_printed',
        'Договор ещё готовится. Подождите несколько секунд и прочитайте его.',
      );
    }
    await moveContract(transaction, contract, 'submit', now);
    await tellOfContract(transaction, now, 'submitted', contract);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'contract.submitted',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { number: contract.number },
    });
  });
}
