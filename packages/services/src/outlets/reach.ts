import { Prisma, type ScopePredicates } from '@koreshok/db';
import type { Access } from '@koreshok/domain';

/** Where outlets are chosen by name: a place is part of all these. */
export const PLACES = ['registers', 'receipts', 'sales', 'papers', 'access'] as const;

/** The outlets of one client, under alias `u`, that an access reaches; those in the archive or all others. */
export function reachedOutlets(
  scope: ScopePredicates,
  access: Access,
  organizationId: string,
  archived: boolean,
): Prisma.Sql {
  return Prisma.sql`u.organizationId IN (
      SELECT o.id FROM Organization o WHERE o.id = ${organizationId} AND ${scope.clients('o')})
    AND u.archivedAt IS ${archived ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`}
    AND ${narrowed(scope, access)}`;
}

function narrowed(scope: ScopePredicates, access: Access): Prisma.Sql {
  if (access.outletIds !== null) return ownOutlets(access.outletIds, access.registerIds);
  if (access.scope.kind !== 'granted') return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (SELECT 1 FROM CashRegister g WHERE g.organizationId = u.organizationId
    AND g.outletId = u.id AND g.archivedAt IS NULL AND ${scope.registers('g')})`;
}

/** The outlets of a narrowed member, and those where a single register of his stands. */
function ownOutlets(outletIds: readonly string[], registerIds: readonly string[]): Prisma.Sql {
  const conditions = [
    Prisma.sql`FALSE`,
    ...(outletIds.length === 0 ? [] : [Prisma.sql`u.id IN (${Prisma.join([...outletIds])})`]),
    ...(registerIds.length === 0
      ? []
      : [
          Prisma.sql`EXISTS (SELECT 1 FROM CashRegister own WHERE own.organizationId = u.organizationId
            AND own.outletId = u.id AND own.id IN (${Prisma.join([...registerIds])}))`,
        ]),
  ];
  return Prisma.sql`(${Prisma.join(conditions, ' OR ')})`;
}
