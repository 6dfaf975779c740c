import { type Actor, accessFor, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const listFinanceAccessInput = z.object({
  ...pageFields,
  clientId: idField.optional(),
  /** `live`: the money is open now; `ended`: not any more. */
  state: z.enum(['live', 'ended']).optional(),
});
export type ListFinanceAccessInput = z.input<typeof listFinanceAccessInput>;

/** A look into a client's money that was or is allowed. */
export interface FinanceAccessRow {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  /** Who looks: a reseller by consent, «оператор» by a reason. */
  readonly viewerName: string;
  readonly basis: 'consent' | 'reason';
  readonly reason: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly revokedAt: Date | null;
  readonly live: boolean;
}

/** A reseller's client is not told the operator's name: who looked was the platform's support. */
const OPERATOR_TO_CLIENTS = 'Служба поддержки';

/** Looks into the client's own money, or for reseller and operator their own looks; the latest first. */
export async function listFinanceAccess(
  context: ServiceContext,
  actor: Actor,
  input: ListFinanceAccessInput = {},
): Promise<Page<FinanceAccessRow>> {
  const { clientId, state, cursor, limit } = readInput(listFinanceAccessInput, input);
  requireKind(actor, 'client', 'reseller', 'operator');
  const now = context.clock.now();
  const ofClient = actor.organizationKind === 'client';
  if (ofClient) accessFor(actor, 'identity', 'read', now, 'access');
  else requireOwn(actor, 'identity', 'read');
  const after = readCursor(cursor, z.tuple([z.string()]));
  const live = { revokedAt: null, validFrom: { lte: now }, validUntil: { gt: now } };
  const rows = await context.database.unsafeClient.financeAccess.findMany({
    where: {
      ...(ofClient
        ? { organizationId: actor.organizationId }
        : { viewerId: actor.organizationId, ...(clientId !== undefined && { organizationId: clientId }) }),
      ...(after !== null && { id: { lt: after[0] } }),
      ...(state === 'live' && live),
      ...(state === 'ended' && { NOT: live }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: {
      id: true,
      organizationId: true,
      basis: true,
      reason: true,
      validFrom: true,
      validUntil: true,
      revokedAt: true,
      client: { select: { shortName: true } },
      viewer: { select: { shortName: true, kind: true } },
    },
  });
  return pageOf(
    rows,
    limit,
    ({ client, viewer, organizationId, ...row }): FinanceAccessRow => ({
      ...row,
      clientId: organizationId,
      clientName: client.shortName,
      viewerName: ofClient && viewer.kind === 'operator' ? OPERATOR_TO_CLIENTS : viewer.shortName,
      live: row.revokedAt === null && row.validFrom <= now && row.validUntil > now,
    }),
    ({ id }) => [id],
  );
}
