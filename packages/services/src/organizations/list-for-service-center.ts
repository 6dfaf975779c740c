import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { type Page, pageOf, requireKind, type ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { clientFilters } from './find-clients.ts';
import { type ListClientsInput, listClientsInput } from './list-input.ts';

/** A client as a service centre sees it: its name and how many registers were handed over. */
export interface ServicedClient {
  readonly id: string;
  readonly name: string;
  readonly registers: number;
  /** When the first of the grants runs out; null when none has an end. */
  readonly grantEndsAt: Date | null;
}

interface Row extends Omit<ServicedClient, 'registers'> {
  readonly registers: WholeColumn;
}

/** Clients who handed registers to the service centre, by name. */
export async function listServicedClients(
  context: ServiceContext,
  actor: Actor,
  input: ListClientsInput,
): Promise<Page<ServicedClient>> {
  const query = readInput(listClientsInput, input);
  requireKind(actor, 'service_center');
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT o.id, o.shortName AS name,
        (SELECT COUNT(*) FROM CashRegister r
           WHERE r.organizationId = o.id AND r.archivedAt IS NULL AND ${scope.registers('r')}) AS registers,
        (SELECT MIN(gr.validUntil) FROM ServiceGrant gr
           WHERE gr.organizationId = o.id AND gr.serviceCenterId = ${actor.organizationId}
             AND gr.revokedAt IS NULL AND gr.validUntil > ${access.at}) AS grantEndsAt
      FROM Organization o
      WHERE ${scope.clients('o')} AND ${clientFilters(query)}
      ORDER BY o.shortName, o.id LIMIT ${query.limit + 1}`,
  );
  return pageOf(
    rows,
    query.limit,
    (row) => ({ ...row, registers: exact(row.registers) }),
    (row) => [row.name, row.id],
  );
}
