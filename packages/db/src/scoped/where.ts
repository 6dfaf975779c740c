import type { Access } from '@koreshok/domain';
import type { Prisma } from '../generated/prisma/client.ts';

/** A grant that lives at the instant: begun, not ended, not revoked. */
export function liveGrantWhere(serviceCenterId: string, at: Date): Prisma.ServiceGrantWhereInput {
  return {
    serviceCenterId,
    validFrom: { lte: at },
    AND: [
      { OR: [{ revokedAt: null }, { revokedAt: { gt: at } }] },
      { OR: [{ validUntil: null }, { validUntil: { gt: at } }] },
    ],
  };
}

/** A look into money that lives at the instant. */
export function liveFinanceAccessWhere(
  viewerId: string,
  basis: 'consent' | 'reason',
  at: Date,
): Prisma.FinanceAccessWhereInput {
  return {
    viewerId,
    basis,
    validFrom: { lte: at },
    validUntil: { gt: at },
    OR: [{ revokedAt: null }, { revokedAt: { gt: at } }],
  };
}

/** The client organizations an access reaches. */
export function clientScopeWhere(access: Access): Prisma.OrganizationWhereInput {
  const { scope, at } = access;
  switch (scope.kind) {
    case 'own':
      return { kind: 'client', id: scope.organizationId };
    case 'attributed':
      return { kind: 'client', attribution: { some: { agentId: scope.agentId } } };
    case 'granted':
      return { kind: 'client', grantsGiven: { some: liveGrantWhere(scope.serviceCenterId, at) } };
    case 'provided':
      return { kind: 'client', providerId: scope.providerId };
    case 'shown':
      return {
        kind: 'client',
        shownTo: { some: liveFinanceAccessWhere(scope.viewerId, scope.basis, at) },
        ...(scope.basis === 'consent' ? { providerId: scope.viewerId } : {}),
      };
    case 'all':
      return { kind: 'client' };
    default:
      return never(scope);
  }
}

/** The registers an access reaches: a service centre's are those in its live grants, a narrowed member's those of his outlets and his single ones. */
export function registerScopeWhere(access: Access): Prisma.CashRegisterWhereInput {
  const { scope, at } = access;
  const narrowed =
    access.outletIds === null
      ? {}
      : { OR: [{ outletId: { in: [...access.outletIds] } }, { id: { in: [...access.registerIds] } }] };
  if (scope.kind === 'own') return { organizationId: scope.organizationId, ...narrowed };
  if (scope.kind === 'granted') {
    return { grants: { some: { grant: liveGrantWhere(scope.serviceCenterId, at) } }, ...narrowed };
  }
  return { outlet: { organization: clientScopeWhere(access) }, ...narrowed };
}

/** The outlets an access reaches; a service centre sees those where a granted register stands, a narrowed member also those where a register of his does. */
export function outletScopeWhere(access: Access): Prisma.OutletWhereInput {
  const { scope, at } = access;
  const narrowed =
    access.outletIds === null
      ? {}
      : {
          OR: [
            { id: { in: [...access.outletIds] } },
            // The place of a single register is read, but nothing is put there.
            ...(access.action === 'read'
              ? [{ registers: { some: { id: { in: [...access.registerIds] } } } }]
              : []),
          ],
        };
  if (scope.kind === 'own') return { organizationId: scope.organizationId, ...narrowed };
  if (scope.kind === 'granted') {
    const granted = { grants: { some: { grant: liveGrantWhere(scope.serviceCenterId, at) } } };
    return { registers: { some: granted }, ...narrowed };
  }
  return { organization: clientScopeWhere(access), ...narrowed };
}

/**
 * Applications an access reaches: those about its registers, and for who sees the whole client also those about registers
 * still to come.
 */
export function applicationScopeWhere(access: Access): Prisma.FnsApplicationWhereInput {
  if (access.outletIds !== null || access.scope.kind === 'granted') {
    return { register: registerScopeWhere(access) };
  }
  return { organization: clientScopeWhere(access) };
}

function never(scope: never): never {
  throw new Error(`No predicate for scope ${JSON.stringify(scope)}`);
}
