import type { Database } from '../client/database.ts';
import { exact, type WholeColumn } from '../client/numbers.ts';

/** Where in a client's documents an export is: one drive in one month of receipt (yyyymm). */
export interface ExportPlace {
  readonly organizationId: string;
  readonly fn: string;
  readonly month: number;
}

/** A document for an export: its bytes, empty once they were moved away, and what a list says of it. */
export interface ExportedDocument {
  readonly fn: string;
  readonly number: number;
  readonly month: number;
  readonly cashRegisterId: string;
  readonly code: number;
  readonly mode: 'production' | 'test_drive';
  /** Seconds of the register's own clock. */
  readonly registerTime: number;
  readonly fiscalSign: string;
  readonly receivedAt: Date;
  readonly verdict: 'waiting' | 'accepted' | 'soft_quarantine' | 'hard_quarantine' | 'put_aside' | null;
  readonly raw: Uint8Array;
}

type Row = Omit<ExportedDocument, 'number' | 'month' | 'code' | 'registerTime' | 'fiscalSign'> & {
  readonly number: WholeColumn;
  readonly month: WholeColumn;
  readonly code: WholeColumn;
  readonly registerTime: WholeColumn;
  readonly fiscalSign: bigint | number | string;
};

/** The next documents of a drive that belong to the client, in order of their numbers. */
export async function documentsToExport(
  database: Database,
  { organizationId, fn, month }: ExportPlace,
  afterNumber: number,
  limit: number,
): Promise<ExportedDocument[]> {
  const rows = await database.unsafeClient.$queryRaw<Row[]>`
    SELECT d.fn, d.number, d.month, d.cashRegisterId, d.code, d.mode, d.registerTime, d.fiscalSign, d.receivedAt,
      a.verdict, d.raw
    FROM FiscalDocument d
    LEFT JOIN Acknowledgement a ON a.fn = d.fn AND a.number = d.number AND a.month = d.month
    WHERE d.fn = ${fn} AND d.month = ${month} AND d.number > ${afterNumber}
      AND d.organizationId = ${organizationId}
    ORDER BY d.number LIMIT ${limit}`;
  return rows.map((row) => ({
    ...row,
    number: exact(row.number),
    month: exact(row.month),
    code: exact(row.code),
    registerTime: exact(row.registerTime),
    fiscalSign: String(row.fiscalSign),
  }));
}

/** How many documents of the client the months hold, both included; null leaves a side open. */
export async function countExportedDocuments(
  database: Database,
  organizationId: string,
  fromMonth: number | null,
  toMonth: number | null,
): Promise<number> {
  const rows = await database.unsafeClient.$queryRaw<{ documents: WholeColumn }[]>`
    SELECT COUNT(*) AS documents FROM FiscalDocument d
    WHERE d.organizationId = ${organizationId}
      AND d.month BETWEEN ${fromMonth ?? 0} AND ${toMonth ?? 999_999}`;
  return exact(rows[0]?.documents ?? 0);
}
