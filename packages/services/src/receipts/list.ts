import { exact, Prisma, scopedRows } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  type ServiceContext,
  targetClient,
} from '../context/index.ts';
import {
  contains,
  documentNumberField,
  driveNumberField,
  idField,
  kopecksField,
  readInput,
  registerTimeField,
  searchField,
} from '../input/index.ts';
import { RECEIPT_COLUMNS, RECEIPT_JOINS, type ReceiptRow, type ReceiptSqlRow, receiptRowOf } from './rows.ts';

export const listReceiptsInput = z.object({
  ...pageFields,
  /** Named by a reseller with consent or the operator with a reason. */
  clientId: idField.optional(),
  /** Half-open span of the register's clock: `from` belongs to it, `to` does not. */
  from: registerTimeField.optional(),
  to: registerTimeField.optional(),
  outletId: idField.optional(),
  registerId: idField.optional(),
  /** Kopecks, both ends included. */
  sumFrom: kopecksField.optional(),
  sumTo: kopecksField.optional(),
  operationType: z.number().int().min(1).max(4).optional(),
  /** Phone or e-mail of the buyer, as the receipt holds it. */
  buyerContact: z.string().trim().max(64).optional(),
  fn: driveNumberField.optional(),
  number: documentNumberField.optional(),
  cashier: searchField,
});
export type ListReceiptsInput = z.input<typeof listReceiptsInput>;

const cursorShape = z.tuple([z.number(), z.string(), z.number()]);

/**
 * Receipts of one client, the latest of the registers' clocks first.
 * @throws AppError `access.denied`, `client.not_found` also where consent or reason is missing.
 */
export async function listReceipts(
  context: ServiceContext,
  actor: Actor,
  input: ListReceiptsInput = {},
): Promise<Page<ReceiptRow>> {
  const query = readInput(listReceiptsInput, input);
  const access = accessFor(actor, 'finance', 'read', context.clock.now(), 'receipts');
  const clientId = await targetClient(context, access, query.clientId);
  const conditions = [Prisma.sql`t.organizationId = ${clientId}`, ...filters(query)];
  const after = readCursor(query.cursor, cursorShape);
  if (after !== null) conditions.push(keysetAfter(after));
  const rows = await scopedRows<ReceiptSqlRow>(
    context.database,
    access,
    // The page's keys are cut out of an index first and joined then: joined first, millions of rows would be sorted, and
    // with their other columns in the cut, every row of a day would be fetched to look at its sum.
    (scope) => Prisma.sql`
      SELECT ${RECEIPT_COLUMNS} FROM (
        SELECT t.fn, t.number, t.month FROM Receipt t
        WHERE ${scope.registerRows('t')} AND ${Prisma.join(conditions, ' AND ')}
        ORDER BY t.registerTime DESC, t.fn DESC, t.number DESC LIMIT ${query.limit + 1}
      ) page JOIN Receipt t ON t.fn = page.fn AND t.number = page.number AND t.month = page.month
      ${RECEIPT_JOINS}
      ORDER BY t.registerTime DESC, t.fn DESC, t.number DESC`,
  );
  return pageOf(rows, query.limit, receiptRowOf, (row) => [
    exact(row.registerTime),
    row.fn,
    exact(row.number),
  ]);
}

function filters(query: z.output<typeof listReceiptsInput>): Prisma.Sql[] {
  const found: Prisma.Sql[] = [];
  if (query.from !== undefined) found.push(Prisma.sql`t.registerTime >= ${query.from}`);
  if (query.to !== undefined) found.push(Prisma.sql`t.registerTime < ${query.to}`);
  if (query.outletId !== undefined) found.push(Prisma.sql`t.outletId = ${query.outletId}`);
  if (query.registerId !== undefined) found.push(Prisma.sql`t.cashRegisterId = ${query.registerId}`);
  if (query.sumFrom !== undefined) found.push(Prisma.sql`t.totalSum >= ${query.sumFrom}`);
  if (query.sumTo !== undefined) found.push(Prisma.sql`t.totalSum <= ${query.sumTo}`);
  if (query.operationType !== undefined) found.push(Prisma.sql`t.operationType = ${query.operationType}`);
  if (query.buyerContact) found.push(Prisma.sql`t.buyerContact = ${query.buyerContact}`);
  if (query.fn !== undefined) found.push(Prisma.sql`t.fn = ${query.fn}`);
  if (query.number !== undefined) found.push(Prisma.sql`t.number = ${query.number}`);
  if (query.cashier !== undefined) found.push(Prisma.sql`t.cashierName LIKE ${contains(query.cashier)}`);
  return found;
}

// Written out: the row constructor form would read the whole index.
function keysetAfter([time, fn, number]: readonly [number, string, number]): Prisma.Sql {
  return Prisma.sql`(t.registerTime < ${time} OR (t.registerTime = ${time}
    AND (t.fn < ${fn} OR (t.fn = ${fn} AND t.number < ${number}))))`;
}
