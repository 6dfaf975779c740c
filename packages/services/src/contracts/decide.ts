import { inTransaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';
import { contractAccess, contractOwner } from './access.ts';
import { askToSign } from './jobs.ts';
import { moveContract, readContract } from './move.ts';
import { tellOfContract } from './notice-mail.ts';

export const approveContractInput = z.object({ contractId: idField });
export type ApproveContractInput = z.input<typeof approveContractInput>;

/**
 * The operator has checked a contract: its signature follows by a job. The operator alone, whoever brought the client,
 * because it is the party that processes the data.
 * @throws AppError `contract.not_found`, `contract.state` (conflict), `access.denied`.
 */
export async function approveContract(
  context: ServiceContext,
  actor: Actor,
  input: ApproveContractInput,
): Promise<void> {
  const { contractId } = readInput(approveContractInput, input);
  requireKind(actor, 'operator');
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const contract = await readContract(transaction, organizationId, contractId);
    await moveContract(transaction, contract, 'approve', now);
    await askToSign(transaction, contract, now);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'contract.approved',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { number: contract.number },
    });
  });
}

export const refuseContractInput = z.object({
  contractId: idField,
  /** For the client: what is wrong and what to mend. */
  reason: lineField(500, 'Напишите, что исправить: это увидит клиент.'),
});
export type RefuseContractInput = z.input<typeof refuseContractInput>;

/** The operator does not sign; the client reads why. @throws AppError `contract.not_found`, `contract.state` (conflict). */
export async function refuseContract(
  context: ServiceContext,
  actor: Actor,
  input: RefuseContractInput,
): Promise<void> {
  const { contractId, reason } = readInput(refuseContractInput, input);
  requireKind(actor, 'operator');
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const contract = await readContract(transaction, organizationId, contractId);
    await moveContract(transaction, contract, 'refuse', now, { reason });
    await tellOfContract(transaction, now, 'refused', contract, { reason });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'contract.refused',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { number: contract.number, reason },
    });
  });
}
