import { registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { readInput, searchField } from '../input/index.ts';

export const listGrantsInput = z.object({
  ...pageFields,
  /** `live`: the service centre sees the registers now; `ended`: not any more, or not yet. */
  state: z.enum(['live', 'ended']).optional(),
  /** A part of the service centre's name, or the beginning of its ИНН. */
  search: searchField,
});
export type ListGrantsInput = z.input<typeof listGrantsInput>;

/** A hand-over of registers, as the client who made it sees it. */
export interface GrantRow {
  readonly id: string;
  readonly serviceCenterId: string;
  readonly serviceCenterName: string;
  readonly serviceCenterInn: string;
  readonly registers: readonly { readonly id: string; readonly name: string }[];
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly revokedAt: Date | null;
  /** Whether the service centre sees the registers right now. */
  readonly live: boolean;
}

/** The client's hand-overs, the latest first. */
export async function listGrants(
  context: ServiceContext,
  actor: Actor,
  input: ListGrantsInput = {},
): Promise<Page<GrantRow>> {
  const { state, search, cursor, limit } = readInput(listGrantsInput, input);
  requireKind(actor, 'client');
  const now = context.clock.now();
  const access = accessFor(actor, 'identity', 'read', now, 'access');
  const { organizationId } = actor;
  const after = readCursor(cursor, z.tuple([z.string()]));
  const live = {
    revokedAt: null,
    validFrom: { lte: now },
    OR: [{ validUntil: null }, { validUntil: { gt: now } }],
  };
  const rows = await context.database.unsafeClient.serviceGrant.findMany({
    where: {
      organizationId,
      ...(after !== null && { id: { lt: after[0] } }),
      ...(state === 'live' && live),
      ...(state === 'ended' && { NOT: live }),
      ...(search !== undefined && { serviceCenter: centerNamed(search) }),
      ...(access.outletIds === null ? {} : { registers: { some: { register: registerScopeWhere(access) } } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: {
      id: true,
      validFrom: true,
      validUntil: true,
      revokedAt: true,
      serviceCenterId: true,
      serviceCenter: { select: { shortName: true, inn: true } },
      registers: {
        where: { register: registerScopeWhere(access) },
        select: { register: { select: { id: true, name: true } } },
      },
    },
  });
  return pageOf(
    rows,
    limit,
    (row): GrantRow => ({
      id: row.id,
      serviceCenterId: row.serviceCenterId,
      serviceCenterName: row.serviceCenter.shortName,
      serviceCenterInn: row.serviceCenter.inn,
      registers: row.registers.map(({ register }) => register),
      validFrom: row.validFrom,
      validUntil: row.validUntil,
      revokedAt: row.revokedAt,
      live:
        row.revokedAt === null && row.validFrom <= now && (row.validUntil === null || row.validUntil > now),
    }),
    ({ id }) => [id],
  );
}

/** An ИНН is ASCII: compared with another letter the database refuses. */
function centerNamed(search: string) {
  return /^\d+$/.test(search)
    ? { OR: [{ shortName: { contains: search } }, { inn: { startsWith: search } }] }
    : { shortName: { contains: search } };
}
