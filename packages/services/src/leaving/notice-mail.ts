import type { Transaction } from '@koreshok/db';
import { lastDayOfService, type LeavingReason, routes } from '@koreshok/domain';
import { brandForPeopleOf, decidersOf } from '../access-notices/audience.ts';
import type { Brand } from '../brands/index.ts';
import { type ServiceContext, writeOutbox } from '../context/index.ts';

/** The outbox fact a mail worker answers with `issueLeavingMail`. */
export const LEAVING_MAIL = { consumer: 'mail', kind: 'leaving_notice' } as const;

export const LEAVING_EVENTS = ['given', 'withdrawn', 'ended'] as const;
export type LeavingEvent = (typeof LEAVING_EVENTS)[number];

/** Who reads it: the client itself, and each house it lives under. */
export const LEAVING_READERS = ['client', 'provider', 'operator'] as const;
export type LeavingReader = (typeof LEAVING_READERS)[number];

/** Tells the client, its provider and the operator, in the transaction that made it so. */
export async function tellOfLeaving(
  transaction: Transaction,
  now: Date,
  event: LeavingEvent,
  organizationId: string,
  noticeId: string,
): Promise<void> {
  for (const reader of LEAVING_READERS) {
    await writeOutbox(transaction, now, {
      organizationId,
      ...LEAVING_MAIL,
      payload: { noticeId, event, reader },
    });
  }
}

/** What a mail about a notice says. */
export interface LeavingMail {
  readonly event: LeavingEvent;
  readonly to: readonly string[];
  readonly brand: Brand;
  readonly path: string;
  readonly forClient: boolean;
  readonly clientName: string;
  readonly whole: boolean;
  readonly registers: number;
  readonly reason: LeavingReason;
  /** `YYYY-MM-DD` of Moscow. */
  readonly lastDay: string;
}

/** Gathers what a mail says when it is sent. @returns null when there is nobody to tell. */
export async function issueLeavingMail(
  context: ServiceContext,
  input: { readonly noticeId: string; readonly event: LeavingEvent; readonly reader: LeavingReader },
): Promise<LeavingMail | null> {
  const row = await context.database.unsafeClient.leavingNotice.findUnique({
    where: { id: input.noticeId },
    select: {
      id: true,
      organizationId: true,
      scope: true,
      reason: true,
      endsAt: true,
      _count: { select: { registers: true } },
      organization: {
        select: { shortName: true, provider: { select: { id: true, kind: true, providerId: true } } },
      },
    },
  });
  if (row === null) return null;
  const { provider } = row.organization;
  const readers = {
    client: row.organizationId,
    provider: provider.id,
    // The operator's own client has one house above it and not two.
    operator: provider.kind === 'operator' ? null : provider.providerId,
  }[input.reader];
  if (readers === null) return null;
  const [brand, to] = await Promise.all([brandForPeopleOf(context, readers), decidersOf(context, readers)]);
  if (brand === null || to.length === 0) return null;
  return {
    event: input.event,
    to,
    brand,
    path: pathFor(input.reader, provider.kind, row.id),
    forClient: input.reader === 'client',
    clientName: row.organization.shortName,
    whole: row.scope === 'organization',
    registers: row._count.registers,
    reason: row.reason,
    lastDay: lastDayOfService(row.endsAt),
  };
}

function pathFor(reader: LeavingReader, providerKind: string, id: string): string {
  if (reader === 'client') return routes.client.leaving();
  const resellers = reader === 'provider' && providerKind === 'reseller';
  return resellers ? routes.reseller.leavingNotice(id) : routes.operator.leavingNotice(id);
}
