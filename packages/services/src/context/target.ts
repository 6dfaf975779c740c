import { scoped } from '@koreshok/db';
import {
  type Access,
  type Actor,
  accessDenied,
  AppError,
  notFound,
  type OrganizationKind,
} from '@koreshok/domain';
import type { ServiceContext } from './service-context.ts';

/**
 * The client a call is about: a member's own organization, or the one somebody else names and may reach.
 * @throws AppError `client.not_found` for a client out of reach, `input.client` when none was named.
 */
export async function targetClient(
  context: ServiceContext,
  access: Access,
  clientId: string | undefined,
): Promise<string> {
  if (access.scope.kind === 'own') {
    if (clientId !== undefined && clientId !== access.scope.organizationId) throw notFound('client');
    return access.scope.organizationId;
  }
  if (clientId === undefined) {
    throw new AppError('bad_request', 'input.client', 'Укажите клиента.', {
      fields: { clientId: 'Выберите клиента.' },
    });
  }
  const row = await scoped(context.database, access).organization.findFirst({
    where: { id: clientId },
    select: { id: true },
  });
  if (row === null) throw notFound('client');
  return row.id;
}

/** @throws AppError `access.denied` unless the actor acts for an organization of one of the kinds. */
export function requireKind(actor: Actor, ...kinds: readonly OrganizationKind[]): void {
  if (!kinds.includes(actor.organizationKind)) throw accessDenied({ kind: actor.organizationKind, kinds });
}
