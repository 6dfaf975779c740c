import { exact, Prisma, type WholeColumn } from '@koreshok/db';
import { type Actor, accessFor, type HeldReason } from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { type LightCounts, registersOverview } from '../today/registers-overview.ts';

/** A count that stops where it would cost too much. */
export interface BoundedCount {
  readonly count: number;
  /** True when there are more. */
  readonly atLeast: boolean;
}

/** What the operator sees first. */
export interface OperatorOverview {
  readonly at: Date;
  readonly clients: BoundedCount;
  readonly registers: BoundedCount;
  readonly lights: LightCounts;
  readonly lightsComplete: boolean;
  readonly documents: { readonly lastHour: BoundedCount; readonly lastDay: BoundedCount };
  readonly relay: RelayQueue;
  readonly held: readonly { readonly reason: HeldReason | (string & {}); readonly count: number }[];
  /** Verdicts of documents sent in the last day. */
  readonly verdicts: Readonly<Record<VerdictName, BoundedCount>>;
}

export interface RelayQueue {
  /** Drives with documents to send. */
  readonly lanes: number;
  /** Documents that wait in them. */
  readonly documents: number;
  /** Drives whose last try failed. */
  readonly failing: number;
  /** Since when the drive at the front is due; null when nothing waits. */
  readonly oldestDueAt: Date | null;
}

type VerdictName = 'waiting' | 'accepted' | 'soft_quarantine' | 'hard_quarantine';

const HOUR = 3_600_000;
const COUNT_AT_MOST = 200_000;

/** The live figures of the whole platform; no sums of anybody. @throws AppError `access.denied`. */
export async function operatorOverview(context: ServiceContext, actor: Actor): Promise<OperatorOverview> {
  requireKind(actor, 'operator');
  const at = context.clock.now();
  accessFor(actor, 'technical', 'read', at);
  const hourAgo = new Date(at.getTime() - HOUR);
  const dayAgo = new Date(at.getTime() - 24 * HOUR);
  const count = (rows: Prisma.Sql) => boundedCount(context, rows);
  const sent = (verdict: VerdictName) =>
    count(Prisma.sql`SELECT 1 FROM Acknowledgement WHERE verdict = ${verdict} AND sentAt > ${dayAgo}`);
  const [clients, registers, lights, lastHour, lastDay, relay, held, waiting, accepted, soft, hard] =
    await Promise.all([
      count(Prisma.sql`SELECT 1 FROM Organization WHERE kind = 'client'`),
      count(Prisma.sql`SELECT 1 FROM CashRegister WHERE archivedAt IS NULL`),
      registersOverview(context, actor),
      count(Prisma.sql`SELECT 1 FROM FiscalDocument WHERE receivedAt > ${hourAgo}`),
      count(Prisma.sql`SELECT 1 FROM FiscalDocument WHERE receivedAt > ${dayAgo}`),
      relayQueue(context),
      heldByReason(context),
      sent('waiting'),
      sent('accepted'),
      sent('soft_quarantine'),
      sent('hard_quarantine'),
    ]);
  return {
    at,
    clients,
    registers,
    lights: lights.lights,
    lightsComplete: lights.complete,
    documents: { lastHour, lastDay },
    relay,
    held,
    verdicts: { waiting, accepted, soft_quarantine: soft, hard_quarantine: hard },
  };
}

async function boundedCount(context: ServiceContext, rows: Prisma.Sql): Promise<BoundedCount> {
  const found = await context.database.unsafeClient.$queryRaw<{ count: WholeColumn }[]>(
    Prisma.sql`SELECT COUNT(*) AS count FROM (${rows} LIMIT ${COUNT_AT_MOST + 1}) AS bounded`,
  );
  const count = exact(found[0]?.count ?? 0);
  return { count: Math.min(count, COUNT_AT_MOST), atLeast: count > COUNT_AT_MOST };
}

async function relayQueue(context: ServiceContext): Promise<RelayQueue> {
  const rows = await context.database.unsafeClient.$queryRaw<
    { lanes: WholeColumn; documents: WholeColumn; failing: WholeColumn; oldestDueAt: Date | null }[]
  >`
    SELECT COUNT(*) AS lanes, CAST(COALESCE(SUM(l.attempts > 0), 0) AS SIGNED) AS failing, MIN(l.dueAt) AS oldestDueAt,
      CAST(COALESCE(SUM(GREATEST(CAST(h.lastNumber AS SIGNED) + 1
        - CAST(GREATEST(l.nextNumber, COALESCE(h.firstNumber, 0)) AS SIGNED), 0)), 0) AS SIGNED)
        AS documents
    FROM RelayLane l JOIN DriveHead h ON h.fn = l.fn
    WHERE l.target = 'tax_service' AND l.dueAt IS NOT NULL`;
  const row = rows[0];
  return {
    lanes: exact(row?.lanes ?? 0),
    documents: exact(row?.documents ?? 0),
    failing: exact(row?.failing ?? 0),
    oldestDueAt: row?.oldestDueAt ?? null,
  };
}

async function heldByReason(context: ServiceContext): Promise<{ reason: string; count: number }[]> {
  const rows = await context.database.unsafeClient.$queryRaw<{ reason: string; count: WholeColumn }[]>`
    SELECT reason, COUNT(*) AS count FROM HeldDocument WHERE state = 'held' GROUP BY reason ORDER BY count DESC, reason`;
  return rows.map(({ reason, count }) => ({ reason, count: exact(count) }));
}
