import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { ProjectedDocument } from './register-state.ts';

/** A key that is there already; the statement is then undone, and the transaction goes on. */
const DUPLICATE = 1062;

/**
 * Writes those receipts that are not in the table yet, with their items. Hardly ever is one there, so it is looked for
 * only when the database says so.
 * @param documents receipts alone, at most 500.
 * @returns those that were written: the others were counted before and must not be counted again.
 */
export async function insertFreshReceipts(
  connection: Connection,
  documents: readonly ProjectedDocument[],
): Promise<readonly ProjectedDocument[]> {
  const fresh = (await insertReceipts(connection, documents))
    ? documents
    : await insertUnknownReceipts(connection, documents);
  await insertRows(connection, 'ReceiptItems', ITEMS_COLUMNS, fresh.map(itemsRow));
  return fresh;
}

/** @returns false when some of them are there: then none was written. */
async function insertReceipts(
  connection: Connection,
  documents: readonly ProjectedDocument[],
): Promise<boolean> {
  try {
    await insertRows(connection, 'Receipt', RECEIPT_COLUMNS, documents.flatMap(receiptRow));
    return true;
  } catch (error) {
    if (error instanceof Error && 'errno' in error && error.errno === DUPLICATE) return false;
    throw error;
  }
}

async function insertUnknownReceipts(
  connection: Connection,
  documents: readonly ProjectedDocument[],
): Promise<readonly ProjectedDocument[]> {
  const known = await knownReceipts(connection, documents);
  const fresh = documents.filter((document) => !known.has(receiptKey(document)));
  await insertRows(connection, 'Receipt', RECEIPT_COLUMNS, fresh.flatMap(receiptRow));
  return fresh;
}

async function knownReceipts(
  connection: Connection,
  documents: readonly ProjectedDocument[],
): Promise<ReadonlySet<string>> {
  const places = documents.map(() => '(?, ?, ?)').join(', ');
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT fn, number FROM Receipt WHERE (fn, number, month) IN (${places})`,
    documents.flatMap((document) => [document.facts.fn, document.facts.number, document.month]),
  );
  return new Set(rows.map((row) => `${String(row['fn'])} ${String(row['number'])}`));
}

const receiptKey = (document: ProjectedDocument) => `${document.facts.fn} ${document.facts.number}`;

const RECEIPT_COLUMNS =
  'fn number month organizationId cashRegisterId outletId code operationType registerTime receivedAt shiftNumber receiptNumber fiscalSign totalSum cashSum ecashSum prepaidSum creditSum provisionSum itemCount cashierName buyerContact mode'.split(
    ' ',
  );

const ITEMS_COLUMNS = 'fn number month organizationId items'.split(' ');

type Row = readonly (string | number | Date)[];

function receiptRow(document: ProjectedDocument): Row[] {
  const { facts } = document;
  const { receipt } = facts;
  if (receipt === null) return [];
  return [
    [
      facts.fn,
      facts.number,
      document.month,
      document.organizationId,
      document.cashRegisterId,
      document.outletId,
      facts.code,
      receipt.operationType,
      facts.registerTime,
      document.receivedAt,
      facts.shiftNumber ?? 0,
      receipt.receiptNumber,
      facts.fiscalSign,
      receipt.totalSum,
      receipt.cashSum,
      receipt.ecashSum,
      receipt.prepaidSum,
      receipt.creditSum,
      receipt.provisionSum,
      receipt.items.length,
      facts.cashierName,
      receipt.buyerContact,
      document.mode,
    ],
  ];
}

function itemsRow({ facts, month, organizationId }: ProjectedDocument): Row {
  const items = (facts.receipt?.items ?? []).map((item) => [
    item.name,
    item.quantity,
    item.price,
    item.sum,
    item.vatRate,
    item.markingCode,
  ]);
  return [facts.fn, facts.number, month, organizationId, JSON.stringify(items)];
}

async function insertRows(
  connection: Connection,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((column) => `\`${column}\``).join(', ');
  await connection.query(`INSERT INTO \`${table}\` (${names}) VALUES ?`, [rows]);
}
