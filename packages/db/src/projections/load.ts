import { FiscalDecodeError, type FormatVersion } from '@koreshok/fiscal';
import { confirmationOf } from '@koreshok/fiscal/confirmation';
import { decodeDocument } from '@koreshok/fiscal/document';
import { decodeRawData } from '@koreshok/fiscal/raw-data';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { factsOf } from './facts.ts';
import type { GivenAnswer, ProjectedDocument } from './register-state.ts';

/** Points at a stored document: drive, number and month (yyyymm) of receipt. */
export type DocumentPointer = readonly [fn: string, number: number, month: number];

/** Brings the bytes of a document that were moved out of the database. */
export type ReadArchived = (pointer: DocumentPointer) => Promise<Uint8Array>;

const noArchive: ReadArchived = ([fn, number]) =>
  Promise.reject(new Error(`Document ${number} of ${fn} lies in the archive, which is not at hand`));

/**
 * Reads and decodes stored documents, in order of drive and number.
 * @returns the documents, and pointers to those whose bytes can no longer be read (none, unless a format table lost something).
 */
export async function loadDocuments(
  connection: Connection,
  pointers: readonly DocumentPointer[],
  archive: ReadArchived = noArchive,
): Promise<{ documents: ProjectedDocument[]; unreadable: DocumentPointer[] }> {
  const documents: ProjectedDocument[] = [];
  const unreadable: DocumentPointer[] = [];
  if (pointers.length === 0) return { documents, unreadable };
  const places = pointers.map(() => '(?, ?, ?)').join(', ');
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT d.fn, d.number, d.month, d.organizationId, d.cashRegisterId, d.outletId, d.mode, d.receivedAt, d.raw,
       k.confirmation
     FROM FiscalDocument d LEFT JOIN DocumentKey k ON k.fn = d.fn AND k.number = d.number
     WHERE (d.fn, d.number, d.month) IN (${places}) ORDER BY d.fn, d.number`,
    pointers.flat(),
  );
  for (const row of rows) {
    const pointer: DocumentPointer = [String(row['fn']), Number(row['number']), Number(row['month'])];
    try {
      const stored = row['raw'] as Uint8Array;
      const { document } = decodeRawData(stored.length > 0 ? stored : await archive(pointer));
      documents.push({
        organizationId: String(row['organizationId']),
        cashRegisterId: String(row['cashRegisterId']),
        outletId: String(row['outletId']),
        month: pointer[2],
        mode: row['mode'] === 'test_drive' ? 'test_drive' : 'production',
        receivedAt: row['receivedAt'] as Date,
        answer: answerIn(row['confirmation'] as Uint8Array | null, document.version),
        facts: factsOf(document),
      });
    } catch (error) {
      if (!(error instanceof FiscalDecodeError)) throw error;
      unreadable.push(pointer);
    }
  }
  return { documents, unreadable };
}

const SILENT: GivenAnswer = { answerCode: null, operatorMessage: null };

/** The answer in a confirmation's TLV, as it was stored and sent. */
function answerIn(confirmation: Uint8Array | null, version: FormatVersion): GivenAnswer {
  if (confirmation === null) return SILENT;
  const { responseCode, operatorMessage } = confirmationOf(decodeDocument(confirmation, { version }));
  return { answerCode: responseCode, operatorMessage };
}
