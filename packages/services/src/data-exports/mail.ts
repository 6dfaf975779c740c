import type { Transaction } from '@koreshok/db';
import type { ExportedMonths } from '@koreshok/domain';
import { brandForPeopleOf } from '../access-notices/audience.ts';
import type { Brand } from '../brands/index.ts';
import { type ServiceContext, writeOutbox } from '../context/index.ts';

/** The outbox fact a mail worker answers with `issueDataExportMail`. */
export const DATA_EXPORT_MAIL = { consumer: 'mail', kind: 'data_export' } as const;

export const DATA_EXPORT_EVENTS = ['made', 'failed'] as const;
export type DataExportEvent = (typeof DATA_EXPORT_EVENTS)[number];

/** Tells whoever ordered an archive what came of it, in the transaction that made it so. */
export function tellOfExport(
  transaction: Transaction,
  now: Date,
  event: DataExportEvent,
  { id: exportId, organizationId }: { readonly id: string; readonly organizationId: string },
): Promise<void> {
  return writeOutbox(transaction, now, { organizationId, ...DATA_EXPORT_MAIL, payload: { exportId, event } });
}

/** What a mail about an archive says. */
export interface DataExportMail extends ExportedMonths {
  readonly to: string;
  readonly brand: Brand;
  readonly clientName: string;
  readonly documents: number;
  /** Files it comes in. */
  readonly parts: number;
  readonly expiresAt: Date;
}

/**
 * Gathers what a mail says when it is sent.
 * @returns null when whoever ordered the archive works there no more, or the archive is not what the fact says any more.
 */
export async function issueDataExportMail(
  context: ServiceContext,
  input: { readonly exportId: string; readonly event: DataExportEvent },
): Promise<DataExportMail | null> {
  const { unsafeClient } = context.database;
  const row = await unsafeClient.dataExport.findUnique({
    where: { id: input.exportId },
    select: {
      organizationId: true,
      fromMonth: true,
      toMonth: true,
      state: true,
      documents: true,
      expiresAt: true,
      createdById: true,
      organization: { select: { shortName: true } },
      _count: { select: { volumes: true } },
    },
  });
  if (row === null || row.createdById === null) return null;
  if (row.state !== (input.event === 'made' ? 'done' : 'failed')) return null;
  const { organizationId, organization, fromMonth, toMonth, documents, expiresAt } = row;
  const [brand, member] = await Promise.all([
    brandForPeopleOf(context, organizationId),
    unsafeClient.membership.findFirst({
      where: { organizationId, userId: row.createdById, revokedAt: null, user: { disabledAt: null } },
      select: { user: { select: { email: true } } },
    }),
  ]);
  if (brand === null || member === null) return null;
  const { email: to } = member.user;
  return {
    to,
    brand,
    clientName: organization.shortName,
    fromMonth,
    toMonth,
    documents,
    expiresAt,
    parts: row._count.volumes,
  };
}
