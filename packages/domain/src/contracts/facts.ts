/**
 * Facts of the outbox about contracts. The tax service is told of each within a working day (54-ФЗ article 4.5), so
 * a fact names everything the notice needs.
 */
export const CONTRACT_FACTS = {
  consumer: 'contract-notices',
  concluded: 'contract.concluded',
  changed: 'contract.changed',
  ended: 'contract.ended',
} as const;

export type ContractFactKind = 'contract.concluded' | 'contract.changed' | 'contract.ended';

/** The payload of a fact; `at` is ISO 8601 in UTC, `number` that of the contract (not of an addendum). */
export interface ContractFact {
  readonly organizationId: string;
  readonly contractId: string;
  readonly number: string;
  readonly at: string;
}
