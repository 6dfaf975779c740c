import {
  type Action,
  type Actor,
  accessDenied,
  accessFor,
  type OrganizationKind,
  requireOwn,
} from '@koreshok/domain';
import { requireKind, type ServiceContext, targetClient } from '../context/index.ts';

const WITHOUT_CLIENTS: readonly OrganizationKind[] = ['operator', 'reseller', 'agent', 'service_center'];
const REACH_CLIENTS: readonly OrganizationKind[] = ['operator', 'reseller', 'agent', 'client'];

/**
 * Whose requisites a call is about: the actor's own organization, or a client it names and may reach.
 * A service centre knows its clients by name and address only.
 * @throws AppError `client.not_found`, `access.denied`.
 */
export async function requisitesOwner(
  context: ServiceContext,
  actor: Actor,
  action: Action,
  clientId: string | undefined,
): Promise<string> {
  if (clientId === undefined && WITHOUT_CLIENTS.includes(actor.organizationKind)) {
    requireOwn(actor, 'identity', action);
    return actor.organizationId;
  }
  requireKind(actor, ...REACH_CLIENTS);
  const access = accessFor(actor, 'identity', action, context.clock.now());
  // Bank and signer are the whole organization's; who is narrowed to outlets has no part in them.
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  return targetClient(context, access, clientId);
}
