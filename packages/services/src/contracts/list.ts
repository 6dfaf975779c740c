import { type Actor, CONTRACT_STATES, type ContractState } from '@koreshok/domain';
import { z } from 'zod';
import { scopedRows, Prisma } from '@koreshok/db';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { contains, readInput, searchField } from '../input/index.ts';
import { contractAccess } from './access.ts';

export const listContractsInput = z.object({
  ...pageFields,
  states: z.array(z.enum(CONTRACT_STATES)).max(CONTRACT_STATES.length).optional(),
  /** A number, that of an invoice for it, a client's name or ИНН. */
  search: searchField,
});
export type ListContractsInput = z.input<typeof listContractsInput>;

/** A contract of a provider's client. */
export interface ContractListRow {
  readonly id: string;
  readonly kind: 'contract' | 'addendum';
  readonly number: string;
  readonly state: ContractState;
  readonly stateSince: Date;
  readonly clientId: string;
  readonly clientName: string;
  readonly inn: string;
  /** The reseller that brought it, or null for the operator's own client. */
  readonly resellerName: string | null;
}

const cursorShape = z.tuple([z.number(), z.string()]);

/** Contracts of all clients in reach of an operator or reseller, those that wait longest first. @throws AppError `access.denied`. */
export async function listContracts(
  context: ServiceContext,
  actor: Actor,
  input: ListContractsInput = {},
): Promise<Page<ContractListRow>> {
  const { states, search, cursor, limit } = readInput(listContractsInput, input);
  requireKind(actor, 'reseller', 'operator');
  const access = contractAccess(context, actor, 'read');
  const after = readCursor(cursor, cursorShape);
  const rows = await scopedRows<
    ContractListRow & { readonly providerKind: string; readonly providerName: string }
  >(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT c.id, c.kind, c.number, c.state, c.stateSince, o.id AS clientId, o.shortName AS clientName, o.inn,
        p.kind AS providerKind, p.shortName AS providerName
      FROM Contract c
      JOIN Organization o ON o.id = c.organizationId
      JOIN Organization p ON p.id = o.providerId
      WHERE ${scope.clients('o')}
        ${states === undefined || states.length === 0 ? Prisma.empty : Prisma.sql`AND c.state IN (${Prisma.join(states)})`}
        ${search === undefined ? Prisma.empty : matching(search)}
        ${after === null ? Prisma.empty : beyond(new Date(after[0]), after[1])}
      ORDER BY c.stateSince, c.id LIMIT ${limit + 1}`,
  );
  const showsReseller = actor.organizationKind === 'operator';
  return pageOf(
    rows,
    limit,
    ({ providerKind, providerName, ...row }) => ({
      ...row,
      resellerName: showsReseller && providerKind === 'reseller' ? providerName : null,
    }),
    (row) => [row.stateSince.getTime(), row.id],
  );
}

function matching(search: string): Prisma.Sql {
  const pattern = contains(search);
  // Numbers and ИНН are codes: a text with other letters is compared with names alone.
  if (!/^[\x20-\x7e]+$/.test(search)) return Prisma.sql`AND o.shortName LIKE ${pattern}`;
  return Prisma.sql`AND (c.number LIKE ${pattern} OR o.shortName LIKE ${pattern} OR o.inn LIKE ${pattern}
    OR EXISTS (SELECT 1 FROM Invoice i WHERE i.organizationId = c.organizationId AND i.contractId = c.id AND i.number LIKE ${pattern}))`;
}

function beyond(since: Date, id: string): Prisma.Sql {
  return Prisma.sql`AND (c.stateSince > ${since} OR (c.stateSince = ${since} AND c.id > ${id}))`;
}
