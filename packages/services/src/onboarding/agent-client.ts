import { exact, exactOrNull, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  type FunnelFacts,
  type FunnelStage,
  nextStage,
  notFound,
} from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { listKnocks, type RegisterKnock } from './knocks.ts';

export const getAgentClientInput = z.object({ clientId: idField });
export type GetAgentClientInput = z.input<typeof getAgentClientInput>;

/** The facts of a funnel of a client under alias `o`, as columns. */
export const FUNNEL_COLUMNS = Prisma.sql`
  EXISTS (SELECT 1 FROM Membership fm WHERE fm.organizationId = o.id AND fm.revokedAt IS NULL) AS hasMember,
  EXISTS (SELECT 1 FROM Requisites fq WHERE fq.organizationId = o.id AND fq.vatStatus IS NOT NULL
    AND fq.taxSystem IS NOT NULL AND fq.exchangeOperator IS NOT NULL) AS taxes,
  (SELECT COUNT(*) FROM CashRegister fr WHERE fr.organizationId = o.id AND fr.archivedAt IS NULL) AS registers,
  EXISTS (SELECT 1 FROM Contract fk WHERE fk.organizationId = o.id AND fk.kind = 'contract'
    AND fk.state IN ('concluded', 'terminating')) AS contract,
  EXISTS (SELECT 1 FROM Receipt fc WHERE fc.organizationId = o.id) AS firstReceipt,
  EXISTS (SELECT 1 FROM RegisterTerm ft WHERE ft.organizationId = o.id AND ft.source <> 'trial') AS paid`;

export interface FunnelRow {
  readonly hasMember: WholeColumn;
  readonly taxes: WholeColumn;
  readonly registers: WholeColumn;
  readonly contract: WholeColumn;
  readonly firstReceipt: WholeColumn;
  readonly paid: WholeColumn;
}

export function funnelOf(row: FunnelRow): FunnelFacts {
  return {
    hasMember: exact(row.hasMember) === 1,
    taxes: exact(row.taxes) === 1,
    registers: exact(row.registers),
    contract: exact(row.contract) === 1,
    firstReceipt: exact(row.firstReceipt) === 1,
    paid: exact(row.paid) === 1,
  };
}

/** A client as the agent who brought it helps it on: where it stands and what its registers do. No money, no people, no secrets. */
export interface AgentClientCard {
  readonly id: string;
  readonly name: string;
  readonly inn: string;
  readonly email: string;
  readonly phone: string;
  readonly boundAt: Date;
  readonly facts: FunnelFacts;
  readonly next: FunnelStage | null;
  readonly transfer: boolean;
  /** What the agent said when it made the client; null for one that came by itself. Null parts are the client's to decide. */
  readonly plan: { readonly registers: number | null; readonly months: number | null } | null;
  /** The agent made it, and nobody of the client's has come in yet. */
  readonly mayHandOver: boolean;
  readonly registers: readonly RegisterKnock[];
}

interface Row
  extends FunnelRow,
    Pick<AgentClientCard, 'id' | 'name' | 'inn' | 'email' | 'phone' | 'boundAt'> {
  readonly transfer: WholeColumn | null;
  readonly plannedRegisters: WholeColumn | null;
  readonly plannedMonths: WholeColumn | null;
  readonly startedByAgentId: string | null;
}

/** @throws AppError `client.not_found` for a client the agent did not bring. */
export async function getAgentClient(
  context: ServiceContext,
  actor: Actor,
  input: GetAgentClientInput,
): Promise<AgentClientCard> {
  const { clientId } = readInput(getAgentClientInput, input);
  requireKind(actor, 'agent');
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT o.id, o.shortName AS name, o.inn, o.email, o.phone, a.boundAt, g.transfer, g.startedByAgentId,
        g.registers AS plannedRegisters, g.months AS plannedMonths,
        ${FUNNEL_COLUMNS}
      FROM Organization o
      JOIN Attribution a ON a.organizationId = o.id
      LEFT JOIN Onboarding g ON g.organizationId = o.id
      WHERE o.id = ${clientId} AND ${scope.clients('o')}`,
  );
  const row = rows[0];
  if (row === undefined) throw notFound('client');
  const { id, name, inn, email, phone, boundAt } = row;
  const facts = funnelOf(row);
  const isOwn = row.startedByAgentId === actor.organizationId;
  return {
    id,
    name,
    inn,
    email,
    phone,
    boundAt,
    facts,
    next: nextStage(facts),
    transfer: Number(row.transfer) === 1,
    plan: isOwn
      ? { registers: exactOrNull(row.plannedRegisters), months: exactOrNull(row.plannedMonths) }
      : null,
    mayHandOver: !facts.hasMember && isOwn,
    registers: await listKnocks(context, actor, { clientId }),
  };
}
