import type { ContractCard } from '@koreshok/services/contracts';
import type { ContractAcceptance } from '@koreshok/services/invoices';

import { load } from './caller.ts';

/** How a contract may be accepted by payment; null where its offer names a signature alone. */
export function loadAcceptance(contract: ContractCard): Promise<ContractAcceptance | null> {
  if (!contract.content.acceptByPayment) return Promise.resolve(null);
  return load((api) => api.invoices.ofContract({ contractId: contract.id }));
}
