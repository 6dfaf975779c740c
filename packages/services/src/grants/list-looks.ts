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
import { idField, instantField, readInput } from '../input/index.ts';

export const listLooksInput = z.object({
  ...pageFields,
  serviceCenterId: idField.optional(),
  registerId: idField.optional(),
  /** Half-open span: looks of the hour of `from` belong to it, those of `to` do not. */
  from: instantField.optional(),
  to: instantField.optional(),
});
export type ListLooksInput = z.input<typeof listLooksInput>;

/** Somebody of a service centre looked at a register within this hour. */
export interface LookRow {
  readonly serviceCenterId: string;
  readonly serviceCenterName: string;
  readonly viewerName: string;
  readonly registerId: string;
  readonly registerName: string;
  /** The beginning of the hour. */
  readonly hourAt: Date;
}

const cursorShape = z.tuple([z.string(), z.string(), z.string()]);

/** Who of the service centres looked at the client's registers, the latest first. */
export async function listLooks(
  context: ServiceContext,
  actor: Actor,
  input: ListLooksInput = {},
): Promise<Page<LookRow>> {
  const { serviceCenterId, registerId, from, to, cursor, limit } = readInput(listLooksInput, input);
  requireKind(actor, 'client');
  const access = accessFor(actor, 'identity', 'read', context.clock.now(), 'access');
  const after = readCursor(cursor, cursorShape);
  const rows = await context.database.unsafeClient.grantLook.findMany({
    where: {
      organizationId: actor.organizationId,
      ...(access.outletIds === null ? {} : { register: registerScopeWhere(access) }),
      ...(serviceCenterId === undefined ? {} : { serviceCenterId }),
      ...(registerId === undefined ? {} : { cashRegisterId: registerId }),
      hourAt: { ...(from === undefined ? {} : { gte: from }), ...(to === undefined ? {} : { lt: to }) },
      ...(after === null ? {} : { OR: keysetAfter(after) }),
    },
    orderBy: [{ hourAt: 'desc' }, { cashRegisterId: 'desc' }, { viewerId: 'desc' }],
    take: limit + 1,
    select: {
      serviceCenterId: true,
      cashRegisterId: true,
      viewerId: true,
      viewerName: true,
      hourAt: true,
      register: { select: { name: true } },
      serviceCenter: { select: { shortName: true } },
    },
  });
  return pageOf(
    rows,
    limit,
    (row): LookRow => ({
      serviceCenterId: row.serviceCenterId,
      serviceCenterName: row.serviceCenter.shortName,
      viewerName: row.viewerName,
      registerId: row.cashRegisterId,
      registerName: row.register.name,
      hourAt: row.hourAt,
    }),
    (row) => [row.hourAt.toISOString(), row.cashRegisterId, row.viewerId],
  );
}

function keysetAfter([hour, cashRegisterId, viewerId]: readonly [string, string, string]) {
  const hourAt = new Date(hour);
  return [
    { hourAt: { lt: hourAt } },
    { hourAt, cashRegisterId: { lt: cashRegisterId } },
    { hourAt, cashRegisterId, viewerId: { lt: viewerId } },
  ];
}
