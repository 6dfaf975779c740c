import type { Access } from '@koreshok/domain';
import type { Database } from '../client/database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { clientScopeSql, registerScopeSql } from './sql.ts';

/** The predicates of one read, each to be put into its WHERE. */
export interface ScopePredicates {
  /** On `Organization` under the alias. */
  clients(alias: string): Prisma.Sql;
  /** On `CashRegister` under the alias. */
  registers(alias: string): Prisma.Sql;
  /** On rows that carry `cashRegisterId` and `outletId`: documents, receipts, rollups, admission. */
  registerRows(alias: string): Prisma.Sql;
  /** On rows that carry `cashRegisterId` without the outlet: shifts, states, acknowledgements, terms. */
  registerRowsWithoutOutlet(alias: string): Prisma.Sql;
}

/**
 * Reads rows by SQL within an access.
 * @param build makes the statement from the predicates of the access.
 * @throws Error when the statement was built without any of them: such a read would see every tenant.
 */
export async function scopedRows<Row>(
  database: Pick<Database, 'unsafeClient'>,
  access: Access,
  build: (scope: ScopePredicates) => Prisma.Sql,
): Promise<Row[]> {
  const handedOut: Prisma.Sql[] = [];
  const hand = (predicate: Prisma.Sql) => {
    handedOut.push(predicate);
    return predicate;
  };
  const statement = build({
    clients: (alias) => hand(clientScopeSql(access, alias)),
    registers: (alias) => hand(registerScopeSql(access, alias, { register: 'id', outlet: true })),
    registerRows: (alias) =>
      hand(registerScopeSql(access, alias, { register: 'cashRegisterId', outlet: true })),
    registerRowsWithoutOutlet: (alias) =>
      hand(registerScopeSql(access, alias, { register: 'cashRegisterId', outlet: false })),
  });
  const used = handedOut.some((predicate) => statement.sql.includes(predicate.sql));
  if (!used) throw new Error('A scoped read was built without its predicate');
  return database.unsafeClient.$queryRaw<Row[]>(statement);
}
