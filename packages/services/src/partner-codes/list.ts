import { type Actor, requireOwn } from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';

export interface PartnerCodeRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  /** Clients who came with it. */
  readonly clients: number;
}

/** The agent's codes, the newest first; at most five hundred. */
export async function listPartnerCodes(context: ServiceContext, actor: Actor): Promise<PartnerCodeRow[]> {
  requireKind(actor, 'agent');
  requireOwn(actor, 'identity', 'read');
  const rows = await context.database.unsafeClient.partnerCode.findMany({
    where: { organizationId: actor.organizationId },
    orderBy: { id: 'desc' },
    take: 500,
    select: {
      id: true,
      code: true,
      name: true,
      createdAt: true,
      closedAt: true,
      _count: { select: { attributions: true } },
    },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, clients: _count.attributions }));
}
