import { Prisma, scopedRows } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  FUNNEL_STAGES,
  type FunnelFacts,
  type FunnelStage,
  nextStage,
} from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageOf, requireKind, type ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { FUNNEL_COLUMNS, funnelOf, type FunnelRow } from '../onboarding/agent-client.ts';
import { clientFilters } from './find-clients.ts';
import { listClientsInput } from './list-input.ts';

/** A stage to filter by, or `done` for those of whom nothing is asked any more. */
const FILTERS = [...FUNNEL_STAGES, 'done'] as const;
type FunnelFilter = (typeof FILTERS)[number];

export const listAgentClientsInput = listClientsInput.extend({
  /** What is asked for next. */
  next: z.enum(FILTERS).optional(),
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
  readonly facts: FunnelFacts;
  /** Null when nothing is left but to renew in time. */
  readonly next: FunnelStage | null;
  /** The nearest end of a register's paid term. */
  readonly nextTermEnd: Date | null;
}

interface Row extends Omit<AgentClient, 'facts' | 'next'>, FunnelRow {}

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
        ${FUNNEL_COLUMNS},
        (SELECT MIN(d.paidUntil) FROM Admission d JOIN CashRegister r
           ON r.organizationId = d.organizationId AND r.id = d.cashRegisterId
           WHERE d.organizationId = o.id AND r.archivedAt IS NULL AND d.paidUntil > ${now}) AS nextTermEnd
      FROM Organization o
      JOIN Attribution a ON a.organizationId = o.id
      LEFT JOIN PartnerCode c ON c.organizationId = a.agentId AND c.id = a.partnerCodeId
      WHERE ${scope.clients('o')} AND ${clientFilters(query)}
      HAVING ${nextFilter(query.next)}
      ORDER BY o.shortName, o.id LIMIT ${query.limit + 1}`,
  );
  return pageOf(
    rows,
    query.limit,
    ({ hasMember, taxes, registers, contract, firstReceipt, paid, ...row }) => {
      const facts = funnelOf({ hasMember, taxes, registers, contract, firstReceipt, paid });
      return { ...row, facts, next: nextStage(facts) };
    },
    (row) => [row.name, row.id],
  );
}

/** The same as {@link nextStage} tells, as a condition on the columns of the funnel. */
function nextFilter(next: FunnelFilter | undefined): Prisma.Sql {
  if (next === undefined) return Prisma.sql`TRUE`;
  const done = next === 'done' ? FUNNEL_STAGES : FUNNEL_STAGES.slice(0, FUNNEL_STAGES.indexOf(next));
  const conditions = done.map((stage) => Prisma.sql`${STAGE_COLUMNS[stage]} > 0`);
  if (next !== 'done') conditions.push(Prisma.sql`${STAGE_COLUMNS[next]} = 0`);
  return Prisma.join(conditions, ' AND ');
}

const STAGE_COLUMNS: Readonly<Record<FunnelStage, Prisma.Sql>> = {
  registration: Prisma.sql`hasMember`,
  requisites: Prisma.sql`taxes`,
  registers: Prisma.sql`registers`,
  contract: Prisma.sql`contract`,
  first_receipt: Prisma.sql`firstReceipt`,
  payment: Prisma.sql`paid`,
};
