import type { Transaction } from '@koreshok/db';
import { type ContractState, CONTRACT_STATES, isInForce } from '@koreshok/domain';

const IN_FORCE: ContractState[] = CONTRACT_STATES.filter(isInForce);

type Reader = Pick<Transaction, 'contract'>;

export interface LeavingContractRow {
  readonly id: string;
  readonly number: string;
  readonly state: ContractState;
}

/**
 * Contracts in force that a notice ends: all of the client's, or those that were concluded for the registers it names.
 * A contract of the whole client outlives registers that leave it.
 */
export function contractsEnding(
  client: Reader,
  organizationId: string,
  registerIds: readonly string[] | undefined,
): Promise<LeavingContractRow[]> {
  return client.contract.findMany({
    where: {
      organizationId,
      kind: 'contract',
      state: { in: IN_FORCE },
      ...(registerIds === undefined
        ? {}
        : { scope: 'register' as const, cashRegisterId: { in: [...registerIds] } }),
    },
    orderBy: { id: 'asc' },
    select: { id: true, number: true, state: true },
  });
}
