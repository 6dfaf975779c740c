import { FiscalDecodeError } from '@koreshok/fiscal';
import { decodeRawData } from '@koreshok/fiscal/raw-data';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { factsOf } from './facts.ts';
import type { ProjectedDocument } from './register-state.ts';

/** Points at a stored document: drive, number and month (yyyymm) of receipt. */
export type DocumentPointer = readonly [fn: string, number: number, month: number];

/**
 * Reads and decodes stored documents, in order of drive and number.
 * @returns the documents, and pointers to those whose bytes can no longer be read (none, unless a format table lost something).
 */
export async function loadDocuments(
  connection: Connection,
  pointers: readonly DocumentPointer[],
): Promise<{ documents: ProjectedDocument[]; unreadable: DocumentPointer[] }> {
  const documents: ProjectedDocument[] = [];
  const unreadable: DocumentPointer[] = [];
  if (pointers.length === 0) return { documents, unreadable };
  const places = pointers.map(() => '(?, ?, ?)').join(', ');
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT fn, number, month, organizationId, cashRegisterId, outletId, mode, receivedAt, raw
     FROM FiscalDocument WHERE (fn, number, month) IN (${places}) ORDER BY fn, number`,
    pointers.flat(),
  );
  for (const row of rows) {
    const pointer: DocumentPointer = [String(row['fn']), Number(row['number']), Number(row['month'])];
    try {
      documents.push({
        organizationId: String(row['organizationId']),
        cashRegisterId: String(row['cashRegisterId']),
        outletId: String(row['outletId']),
        month: pointer[2],
        mode: row['mode'] === 'test_drive' ? 'test_drive' : 'production',
        receivedAt: row['receivedAt'] as Date,
        facts: factsOf(decodeRawData(row['raw'] as Uint8Array).document),
      });
    } catch (error) {
      if (!(error instanceof FiscalDecodeError)) throw error;
      unreadable.push(pointer);
    }
  }
  return { documents, unreadable };
}
