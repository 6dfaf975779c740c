import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Actor, accessFor, mayAccess } from '@koreshok/domain';
import { type Page, pageOf, requireKind, type ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { clientFilters } from './find-clients.ts';
import { type ListClientsInput, listClientsInput } from './list-input.ts';

/** A client as its reseller or the operator sees it in a list. */
export interface ProvidedClient {
  readonly id: string;
  readonly name: string;
  readonly inn: string;
  readonly kpp: string;
  readonly email: string;
  readonly phone: string;
  readonly state: 'active' | 'leaving' | 'closed';
  readonly createdAt: Date;
  readonly registers: number;
  /** When any of its registers was heard last. */
  readonly lastReceivedAt: Date | null;
  readonly agentName: string | null;
  /** Under whom the client lives: the operator itself or a reseller. */
  readonly providerId: string;
  readonly providerName: string;
}

interface Row extends Omit<ProvidedClient, 'registers'> {
  readonly registers: WholeColumn;
}

/** Clients of a reseller, or all of them for the operator, by name. */
export async function listProvidedClients(
  context: ServiceContext,
  actor: Actor,
  input: ListClientsInput,
): Promise<Page<ProvidedClient>> {
  const query = readInput(listClientsInput, input);
  requireKind(actor, 'operator', 'reseller');
  const now = context.clock.now();
  const access = accessFor(actor, 'identity', 'read', now);
  const technical = mayAccess(actor, 'technical', 'read');
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT o.id, o.shortName AS name, o.inn, o.kpp, o.email, o.phone, o.state, o.createdAt,
        (SELECT COUNT(*) FROM CashRegister r WHERE r.organizationId = o.id AND r.archivedAt IS NULL) AS registers,
        ${
          technical
            ? Prisma.sql`(SELECT MAX(s.lastReceivedAt) FROM RegisterState s WHERE s.organizationId = o.id)`
            : Prisma.sql`CAST(NULL AS DATETIME(3))`
        } AS lastReceivedAt,
        ag.shortName AS agentName, o.providerId, p.shortName AS providerName
      FROM Organization o
      JOIN Organization p ON p.id = o.providerId
      LEFT JOIN Attribution a ON a.organizationId = o.id
      LEFT JOIN Organization ag ON ag.id = a.agentId
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
