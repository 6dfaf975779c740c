import { exact, exactOrNull, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  FUNNEL_STAGES,
  type FunnelStage,
  isStageDone,
  requireOwn,
} from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { visitDay } from './visit.ts';
import { FUNNEL_COLUMNS, funnelOf, type FunnelRow } from '../onboarding/agent-client.ts';

const DAY = 86_400_000;

export const listCampaignsInput = z.object({
  ...pageFields,
  /** Visits and clients of so many last days; of all time when absent. */
  days: z.number().int().min(1).max(3_660).optional(),
});
export type ListCampaignsInput = z.input<typeof listCampaignsInput>;

/** What a campaign of an agent has brought: from opened links to first receipts. No money. */
export interface CampaignRow {
  /** '' for codes that belong to none. */
  readonly campaign: string;
  readonly codes: number;
  readonly visits: number;
  /** Clients bound by one of its codes. */
  readonly clients: number;
  /** How many of them have each stage behind. */
  readonly stages: Readonly<Record<FunnelStage, number>>;
}

interface Head {
  readonly campaign: string;
  readonly codes: WholeColumn;
  readonly visits: WholeColumn | null;
}

/** The agent's campaigns by name, each as a funnel. */
export async function listCampaigns(
  context: ServiceContext,
  actor: Actor,
  input: ListCampaignsInput = {},
): Promise<Page<CampaignRow>> {
  const { days, cursor, limit } = readInput(listCampaignsInput, input);
  requireKind(actor, 'agent');
  requireOwn(actor, 'identity', 'read');
  const now = context.clock.now();
  const since = days === undefined ? new Date(0) : new Date(now.getTime() - days * DAY);
  const after = readCursor(cursor, z.tuple([z.string()]));
  const { organizationId } = actor;
  const heads = await context.database.unsafeClient.$queryRaw<Head[]>(Prisma.sql`
    SELECT c.campaign, COUNT(*) AS codes, CAST(SUM(v.visits) AS SIGNED) AS visits
    FROM PartnerCode c LEFT JOIN (
      SELECT partnerCodeId, SUM(visits) AS visits FROM PartnerCodeVisit
      WHERE organizationId = ${organizationId} AND day >= ${visitDay(since)} GROUP BY partnerCodeId
    ) v ON v.partnerCodeId = c.id
    WHERE c.organizationId = ${organizationId} AND ${after === null ? Prisma.sql`TRUE` : Prisma.sql`c.campaign > ${after[0]}`}
    GROUP BY c.campaign ORDER BY c.campaign LIMIT ${limit + 1}`);
  const clients = await clientsOf(context, actor, {
    since,
    campaigns: heads.map(({ campaign }) => campaign),
  });
  return pageOf(
    heads,
    limit,
    ({ campaign, codes, visits }): CampaignRow => {
      const own = clients.filter((client) => client.campaign === campaign);
      const done = (stage: FunnelStage) =>
        own.filter((client) => isStageDone(stage, funnelOf(client))).length;
      return {
        campaign,
        codes: exact(codes),
        visits: exactOrNull(visits) ?? 0,
        clients: own.length,
        stages: Object.fromEntries(
          FUNNEL_STAGES.map((stage) => [stage, done(stage)]),
        ) as CampaignRow['stages'],
      };
    },
    ({ campaign }) => [campaign],
  );
}

async function clientsOf(
  context: ServiceContext,
  actor: Actor,
  { since, campaigns }: { readonly since: Date; readonly campaigns: readonly string[] },
): Promise<(FunnelRow & { readonly campaign: string })[]> {
  if (campaigns.length === 0) return [];
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  return scopedRows<FunnelRow & { readonly campaign: string }>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT c.campaign, ${FUNNEL_COLUMNS}
      FROM Organization o
      JOIN Attribution a ON a.organizationId = o.id
      JOIN PartnerCode c ON c.organizationId = a.agentId AND c.id = a.partnerCodeId
      WHERE ${scope.clients('o')} AND a.boundAt >= ${since} AND c.campaign IN (${Prisma.join([...campaigns])})`,
  );
}
