import { inTransaction } from '@koreshok/db';
import { type Actor, contractDay } from '@koreshok/domain';
import { z } from 'zod';
import { lockOrganization, type ServiceContext, targetClient } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { contractAccess } from './access.ts';
import { writeDraft } from './draft.ts';
import { takeNumber } from './number.ts';
import { refuseSecondContract } from './one-at-a-time.ts';
import { readParties } from './parties.ts';
import { contractRegisters } from './registers.ts';
import { currentTemplate } from './template.ts';

export const createContractInput = z.object({
  /** Named by a provider; a client's member makes one for its own organization. */
  clientId: idField.optional(),
  /** A contract of this register and its drive alone; absent, one for all registers. */
  registerId: idField.optional(),
});
export type CreateContractInput = z.input<typeof createContractInput>;

/**
 * Makes a draft from the requisites, registers and template of this moment; its PDF follows by a job.
 * @throws AppError `contract.requisites` (conflict), `contract.issuer_requisites` (conflict), `contract.exists` (conflict)
 * when one is under way or in force, `register.not_found`, `client.not_found`.
 */
export async function createContract(
  context: ServiceContext,
  actor: Actor,
  input: CreateContractInput = {},
): Promise<{ readonly id: string; readonly number: string }> {
  const { clientId, registerId = null } = readInput(createContractInput, input);
  const organizationId = await targetClient(context, contractAccess(context, actor, 'write'), clientId);
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    await lockOrganization(transaction, organizationId);
    await refuseSecondContract(transaction, organizationId, registerId);
    const parties = await readParties(transaction, organizationId);
    const { operator, agent, client } = parties;
    // The gaps were refused above, so the status is there.
    const vatStatus = client.vatStatus ?? 'payer';
    const listed = await contractRegisters(transaction, organizationId, registerId);
    const template = await currentTemplate(transaction, parties.issuer, vatStatus, now);
    const year = contractDay(now).slice(0, 4);
    const number = await takeNumber(transaction, parties.operatorId, `contract-${year}`);
    return writeDraft(
      transaction,
      actor,
      {
        organizationId,
        issuerId: parties.issuer.id,
        templateId: template.id,
        kind: 'contract',
        parentId: null,
        cashRegisterId: registerId,
        content: {
          number: `${year}-${String(number).padStart(6, '0')}`,
          parent: null,
          change: null,
          changedRequisites: [],
          operator,
          agent,
          client,
          vatStatus,
          scope: registerId === null ? 'organization' : 'register',
          ...listed,
          title: template.title,
          text: template.text,
          acceptByPayment: template.acceptByPayment,
        },
      },
      now,
    );
  });
}
