import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageOf, requireKind, type ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { clientFilters } from './find-clients.ts';
import { listClientsInput } from './list-input.ts';

/** How far a brought client has come. */
export type ClientProgress = 'registered' | 'register_added' | 'first_document';

export const CLIENT_PROGRESS: readonly ClientProgress[] = ['registered', 'register_added', 'first_document'];

export const listAgentClientsInput = listClientsInput.extend({
  progress: z.enum(['registered', 'register_added', 'first_document']).optional(),
});
export type ListAgentClientsInput = z.input<typeof listAgentClientsInput>;

/** A client as the agent who brought it sees it: progress and renewals, no turnover. */
export interface AgentClient {
  readonly id: string;
  readonly name: string;
  readonly inn: string;
  readonly kpp: string;
  readonly email: string;
  readonly phone: string;
  readonly boundAt: Date;
  /** The code it came with; null when it was bound by hand. */
  readonly partnerCode: string | null;
  readonly registers: number;
  readonly progress: ClientProgress;
  /** The nearest end of a register's paid term. */
  readonly nextTermEnd: Date | null;
}

interface Row extends Omit<AgentClient, 'registers' | 'progress'> {
  readonly registers: WholeColumn;
  readonly registersEver: WholeColumn;
  readonly heard: WholeColumn;
}

/** Clients the agent brought, by name. */
export async function listAgentClients(
  context: ServiceContext,
  actor: Actor,
  input: ListAgentClientsInput,
): Promise<Page<AgentClient>> {
  const query = readInput(listAgentClientsInput, input);
  requireKind(actor, 'agent');
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'read', now);
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT o.id, o.shortName AS name, o.inn, o.kpp, o.email, o.phone, a.boundAt, c.code AS partnerCode,
        (SELECT COUNT(*) FROM CashRegister r WHERE r.organizationId = o.id AND r.archivedAt IS NULL) AS registers,
        EXISTS (SELECT 1 FROM CashRegister r WHERE r.organizationId = o.id) AS registersEver,
        EXISTS (SELECT 1 FROM RegisterState s WHERE s.organizationId = o.id) AS heard,
        (SELECT MIN(d.paidUntil) FROM Admission d JOIN CashRegister r
           ON r.organizationId = d.organizationId AND r.id = d.cashRegisterId
           WHERE d.organizationId = o.id AND r.archivedAt IS NULL AND d.paidUntil > ${now}) AS nextTermEnd
      FROM Organization o
      JOIN Attribution a ON a.organizationId = o.id
      LEFT JOIN PartnerCode c ON c.organizationId = a.agentId AND c.id = a.partnerCodeId
      WHERE ${scope.clients('o')} AND ${clientFilters(query)} AND ${progressFilter(query.progress)}
      ORDER BY o.shortName, o.id LIMIT ${query.limit + 1}`,
  );
  return pageOf(
    rows,
    query.limit,
    ({ registersEver, heard, registers, ...row }) => ({
      ...row,
      registers: exact(registers),
      progress: progressOf(exact(registersEver) === 1, exact(heard) === 1),
    }),
    (row) => [row.name, row.id],
  );
}

function progressOf(registersEver: boolean, heard: boolean): ClientProgress {
  if (heard) return 'first_document';
  return registersEver ? 'register_added' : 'registered';
}

function progressFilter(progress: ClientProgress | undefined): Prisma.Sql {
  const added = Prisma.sql`EXISTS (SELECT 1 FROM CashRegister fr WHERE fr.organizationId = o.id)`;
  const heard = Prisma.sql`EXISTS (SELECT 1 FROM RegisterState fs WHERE fs.organizationId = o.id)`;
  switch (progress) {
    case undefined:
      return Prisma.sql`TRUE`;
    case 'registered':
      return Prisma.sql`NOT ${added}`;
    case 'register_added':
      return Prisma.sql`(${added} AND NOT ${heard})`;
    case 'first_document':
      return heard;
    default: {
      const never: never = progress;
      throw new Error(`No filter for ${String(never)}`);
    }
  }
}
