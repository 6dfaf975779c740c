import type { Access } from '@koreshok/domain';
import { Prisma } from '../generated/prisma/client.ts';

type Sql = Prisma.Sql;

/** The grants of a service centre that live at the instant, as a condition on alias `g`. */
function liveGrantSql(serviceCenterId: string, at: Date): Sql {
  return Prisma.sql`g.serviceCenterId = ${serviceCenterId} AND g.validFrom <= ${at}
    AND (g.revokedAt IS NULL OR g.revokedAt > ${at}) AND (g.validUntil IS NULL OR g.validUntil > ${at})`;
}

/** Ids of the clients an access reaches, as a condition on a column that holds the client's id. */
function clientIdSql(access: Access, column: Sql): Sql {
  const { scope, at } = access;
  switch (scope.kind) {
    case 'own':
      return Prisma.sql`${column} = ${scope.organizationId}`;
    case 'attributed':
      return Prisma.sql`${column} IN (SELECT a.organizationId FROM Attribution a WHERE a.agentId = ${scope.agentId})`;
    case 'granted':
      return Prisma.sql`${column} IN (SELECT g.organizationId FROM ServiceGrant g
        WHERE ${liveGrantSql(scope.serviceCenterId, at)})`;
    case 'provided':
      return Prisma.sql`${column} IN (SELECT p.id FROM Organization p
        WHERE p.providerId = ${scope.providerId} AND p.kind = 'client')`;
    case 'shown':
      return Prisma.sql`${column} IN (SELECT f.organizationId FROM FinanceAccess f
        JOIN Organization p ON p.id = f.organizationId
        WHERE f.viewerId = ${scope.viewerId} AND f.basis = ${scope.basis}
          AND f.validFrom <= ${at} AND f.validUntil > ${at} AND (f.revokedAt IS NULL OR f.revokedAt > ${at})
          ${scope.basis === 'consent' ? Prisma.sql`AND p.providerId = ${scope.viewerId}` : Prisma.empty})`;
    case 'all':
      return Prisma.sql`TRUE`;
    default:
      return never(scope);
  }
}

/** Condition on rows of `Organization` under the alias: the clients the access reaches. */
export function clientScopeSql(access: Access, alias: string): Sql {
  const name = aliasSql(alias);
  return Prisma.sql`(${name}.kind = 'client' AND ${clientIdSql(access, Prisma.sql`${name}.id`)})`;
}

/** Columns by which a table's rows are tied to a register. */
export interface RegisterColumns {
  /** `id` for CashRegister itself, `cashRegisterId` elsewhere. */
  readonly register: 'id' | 'cashRegisterId';
  /** False when the table does not carry the outlet; the register's own one decides then. */
  readonly outlet: boolean;
}

/** Condition on rows that belong to a register (with `organizationId`): those the access reaches. */
export function registerScopeSql(access: Access, alias: string, columns: RegisterColumns): Sql {
  const name = aliasSql(alias);
  const register = Prisma.sql`${name}.${Prisma.raw(columns.register)}`;
  const conditions = [
    access.scope.kind === 'granted'
      ? Prisma.sql`${register} IN (SELECT gr.cashRegisterId FROM ServiceGrantRegister gr
          JOIN ServiceGrant g ON g.organizationId = gr.organizationId AND g.id = gr.grantId
          WHERE ${liveGrantSql(access.scope.serviceCenterId, access.at)})`
      : clientIdSql(access, Prisma.sql`${name}.organizationId`),
  ];
  if (access.outletIds !== null)
    conditions.push(narrowedSql(access.outletIds, access.registerIds, name, columns));
  return Prisma.sql`(${Prisma.join(conditions, ' AND ')})`;
}

/** A narrowed member's registers: those of his outlets and his single ones. */
function narrowedSql(
  outletIds: readonly string[],
  registerIds: readonly string[],
  name: Sql,
  columns: RegisterColumns,
): Sql {
  const register = Prisma.sql`${name}.${Prisma.raw(columns.register)}`;
  const outlets = idList(outletIds);
  const ofOutlets = columns.outlet
    ? Prisma.sql`${name}.outletId IN (${outlets})`
    : Prisma.sql`${register} IN (SELECT ro.id FROM CashRegister ro
        WHERE ro.organizationId = ${name}.organizationId AND ro.outletId IN (${outlets}))`;
  if (registerIds.length === 0) return ofOutlets;
  return Prisma.sql`(${ofOutlets} OR ${register} IN (${idList(registerIds)}))`;
}

/** Nothing equals null, so an empty list reaches no row. */
function idList(ids: readonly string[]): Sql {
  return ids.length === 0 ? Prisma.sql`NULL` : Prisma.join([...ids]);
}

function aliasSql(alias: string): Sql {
  if (!/^[a-z]{1,12}$/.test(alias)) throw new Error(`${alias} is not a table alias`);
  return Prisma.raw(alias);
}

function never(scope: never): never {
  throw new Error(`No predicate for scope ${JSON.stringify(scope)}`);
}
