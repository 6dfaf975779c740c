import { scoped } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { contractAccess } from './access.ts';
import { type ContractCard, getContract } from './get.ts';

/**
 * The contract for all registers of the actor's own organization: the newest one that was not taken back, so that a
 * refusal or a lapsed offer is shown with its reason; null when there is none.
 * @throws AppError `access.denied`.
 */
export async function currentContract(context: ServiceContext, actor: Actor): Promise<ContractCard | null> {
  requireKind(actor, 'client');
  const access = contractAccess(context, actor, 'read');
  const row = await scoped(context.database, access).contract.findFirst({
    where: {
      organizationId: actor.organizationId,
      kind: 'contract',
      cashRegisterId: null,
      state: { not: 'withdrawn' },
    },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return row === null ? null : getContract(context, actor, { contractId: row.id });
}
