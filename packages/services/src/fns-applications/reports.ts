import type { Database, Transaction } from '@koreshok/db';

export interface ReportKey {
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly fn: string;
  /** Codes of documents: 1 registration, 11 changed parameters, 6 closing of the drive. */
  readonly codes: readonly number[];
  /** Only such as were received after this instant. */
  readonly after?: Date;
}

export interface RegisterReport {
  readonly fn: string;
  readonly number: number;
  readonly code: number;
  readonly registerTime: number;
  /** Decimal: it may exceed 2^31. */
  readonly fiscalSign: string;
  readonly receivedAt: Date;
}

/** The register's latest report of one of the kinds in a drive, as the gateway took it in; null when none has come. */
export async function lastReport(
  rows: Database['unsafeClient'] | Transaction,
  { organizationId, cashRegisterId, fn, codes, after }: ReportKey,
): Promise<RegisterReport | null> {
  if (fn === '') return null;
  const row = await rows.fiscalDocument.findFirst({
    where: {
      organizationId,
      cashRegisterId,
      fn,
      code: { in: [...codes] },
      ...(after === undefined ? {} : { receivedAt: { gt: after } }),
    },
    orderBy: { number: 'desc' },
    select: { fn: true, number: true, code: true, registerTime: true, fiscalSign: true, receivedAt: true },
  });
  return row === null ? null : { ...row, fiscalSign: row.fiscalSign.toString() };
}
