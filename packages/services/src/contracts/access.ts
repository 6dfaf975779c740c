import { scoped } from '@koreshok/db';
import { type Access, type Action, type Actor, accessDenied, accessFor, notFound } from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';

/**
 * Access to contracts: they bind the whole organization, so who is narrowed to outlets or registers has no part in
 * them; agents and service centres see how far a client is, and never its papers.
 * @throws AppError `access.denied`.
 */
export function contractAccess(context: ServiceContext, actor: Actor, action: Action): Access {
  requireKind(actor, 'client', 'reseller', 'operator');
  const access = accessFor(actor, 'commercial', action, context.clock.now(), 'papers');
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  return access;
}

/** The owner of a contract in reach. @throws AppError `contract.not_found`. */
export async function contractOwner(
  context: ServiceContext,
  access: Access,
  contractId: string,
): Promise<string> {
  const row = await scoped(context.database, access).contract.findFirst({
    where: { id: contractId },
    select: { organizationId: true },
  });
  if (row === null) throw notFound('contract');
  return row.organizationId;
}
