import { registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';

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

/** The client's hand-overs, the latest first; at most two hundred. */
export async function listGrants(context: ServiceContext, actor: Actor): Promise<GrantRow[]> {
  requireKind(actor, 'client');
  const now = context.clock.now();
  const access = accessFor(actor, 'identity', 'read', now, 'access');
  const { organizationId } = actor;
  const rows = await context.database.unsafeClient.serviceGrant.findMany({
    where: {
      organizationId,
      ...(access.outletIds === null ? {} : { registers: { some: { register: registerScopeWhere(access) } } }),
    },
    orderBy: { id: 'desc' },
    take: 200,
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
  return rows.map((row) => ({
    id: row.id,
    serviceCenterId: row.serviceCenterId,
    serviceCenterName: row.serviceCenter.shortName,
    serviceCenterInn: row.serviceCenter.inn,
    registers: row.registers.map(({ register }) => register),
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    revokedAt: row.revokedAt,
    live: row.revokedAt === null && row.validFrom <= now && (row.validUntil === null || row.validUntil > now),
  }));
}
