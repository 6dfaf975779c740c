import type { Transaction } from '@koreshok/db';
import { CONTRACT_FACTS, type ContractFact, nextContractState } from '@koreshok/domain';
import { writeOutbox } from '../context/index.ts';
import { moveContract, readContract } from '../contracts/move.ts';
import { contractsEnding } from './contracts.ts';
import type { EndingNotice } from './ending-notice.ts';

const UNDER_WAY = ['draft', 'checking', 'signing', 'awaiting_signature'] as const;

/**
 * Ends the contracts that go with a notice, those included that were concluded after it, and takes back what never came
 * into force. Of each contract that ended the tax service is told; of one that goes on with fewer registers, that it changed.
 */
export async function endContracts(
  transaction: Transaction,
  { organizationId, scope, endsAt }: EndingNotice,
  registerIds: readonly string[],
  now: Date,
): Promise<void> {
  const named = scope === 'organization' ? undefined : registerIds;
  for (const { id } of await contractsEnding(transaction, organizationId, named)) {
    let contract = await readContract(transaction, organizationId, id);
    if (contract.state === 'concluded') {
      await moveContract(transaction, contract, 'terminate', now, { endsAt, noticeBy: 'client' });
      contract = await readContract(transaction, organizationId, id);
    }
    await moveContract(transaction, contract, 'end', now, { endsAt });
  }
  if (scope === 'organization') await takeBackOffers(transaction, organizationId, now);
  else if (registerIds.length > 0) await tellOfFewerRegisters(transaction, organizationId, now);
}

async function takeBackOffers(transaction: Transaction, organizationId: string, now: Date): Promise<void> {
  const rows = await transaction.contract.findMany({
    where: { organizationId, state: { in: [...UNDER_WAY] } },
    select: { id: true },
  });
  for (const { id } of rows) {
    const contract = await readContract(transaction, organizationId, id);
    if (nextContractState(contract.state, 'withdraw') === null) continue;
    await moveContract(transaction, contract, 'withdraw', now);
  }
}

async function tellOfFewerRegisters(
  transaction: Transaction,
  organizationId: string,
  now: Date,
): Promise<void> {
  const rows = await transaction.contract.findMany({
    where: {
      organizationId,
      kind: 'contract',
      scope: 'organization',
      state: { in: ['concluded', 'terminating'] },
    },
    select: { id: true, number: true },
  });
  for (const { id, number } of rows) {
    const fact: ContractFact = { organizationId, contractId: id, number, at: now.toISOString() };
    await writeOutbox(transaction, now, {
      organizationId,
      consumer: CONTRACT_FACTS.consumer,
      kind: CONTRACT_FACTS.changed,
      payload: { ...fact },
    });
  }
}
