import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { ProjectedDocument } from './register-state.ts';

const ROWS_AT_ONCE = 500;

/** Which of the receipts are in the table already: those were counted before and must not be counted again. */
export async function knownReceipts(
  connection: Connection,
  documents: readonly ProjectedDocument[],
): Promise<ReadonlySet<string>> {
  if (documents.length === 0) return new Set();
  const places = documents.map(() => '(?, ?, ?)').join(', ');
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT fn, number FROM Receipt WHERE (fn, number, month) IN (${places})`,
    documents.flatMap((document) => [document.facts.fn, document.facts.number, document.month]),
  );
  return new Set(rows.map((row) => `${String(row['fn'])} ${String(row['number'])}`));
}

export const receiptKey = (document: ProjectedDocument) => `${document.facts.fn} ${document.facts.number}`;

/** Writes receipts and their items; the receipts must not be in the table yet. */
export async function insertReceipts(
  connection: Connection,
  documents: readonly ProjectedDocument[],
): Promise<void> {
  await insertRows(connection, 'Receipt', RECEIPT_COLUMNS, documents.flatMap(receiptRow));
  await insertRows(connection, 'ReceiptItem', ITEM_COLUMNS, documents.flatMap(itemRows));
}

const RECEIPT_COLUMNS =
  'fn number month organizationId cashRegisterId outletId code operationType registerTime receivedAt shiftNumber receiptNumber fiscalSign totalSum cashSum ecashSum prepaidSum creditSum provisionSum itemCount cashierName buyerContact mode'.split(
    ' ',
  );

const ITEM_COLUMNS =
  'fn number month position organizationId name quantity price sum vatRate markingCode'.split(' ');

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

function itemRows(document: ProjectedDocument): Row[] {
  const { facts } = document;
  return (facts.receipt?.items ?? []).map((item, index) => [
    facts.fn,
    facts.number,
    document.month,
    index + 1,
    document.organizationId,
    item.name,
    item.quantity,
    item.price,
    item.sum,
    item.vatRate,
    item.markingCode,
  ]);
}

async function insertRows(
  connection: Connection,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const names = columns.map((column) => `\`${column}\``).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await connection.query(`INSERT INTO \`${table}\` (${names}) VALUES ?`, [
      rows.slice(start, start + ROWS_AT_ONCE),
    ]);
  }
}
