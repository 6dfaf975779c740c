import { Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Actor, accessFor, type DocumentStep, documentWay, notFound } from '@koreshok/domain';
import type { Receipt } from '@koreshok/fiscal/receipt';
import { z } from 'zod';
import { rawOf } from '../archive/index.ts';
import type { FilesContext } from '../context/index.ts';
import { exactRaw } from '../documents/raw-row.ts';
import { answerTextOf, type DocumentAnswerText } from '../documents/answer.ts';
import { type MarkingWay, readMarking } from '../documents/marking.ts';
import { modelOf } from '../documents/model.ts';
import { documentNumberField, driveNumberField, readInput } from '../input/index.ts';
import { RECEIPT_COLUMNS, RECEIPT_JOINS, type ReceiptRow, type ReceiptSqlRow, receiptRowOf } from './rows.ts';

export const getReceiptInput = z.object({ fn: driveNumberField, number: documentNumberField });
export type GetReceiptInput = z.input<typeof getReceiptInput>;

/** A receipt by itself: as the list has it, as a person reads it, and its way to the tax service. */
export interface ReceiptCard extends ReceiptRow {
  readonly receipt: Receipt;
  readonly way: readonly DocumentStep[];
  readonly answer: DocumentAnswerText | null;
  /** Null where no item carries a marking code. */
  readonly marking: MarkingWay | null;
}

interface Row extends ReceiptSqlRow {
  readonly month: WholeColumn;
  readonly raw: Uint8Array;
  readonly sentAt: Date | null;
  readonly decidedAt: Date | null;
  readonly answerCode: WholeColumn | null;
  readonly answerMessage: string | null;
}

/** A receipt in reach of the actor. @throws AppError `receipt.not_found`. */
export async function getReceipt(
  context: FilesContext,
  actor: Actor,
  input: GetReceiptInput,
): Promise<ReceiptCard> {
  const { fn, number } = readInput(getReceiptInput, input);
  const access = accessFor(actor, 'finance', 'read', context.clock.now(), 'receipts');
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT ${RECEIPT_COLUMNS}, f.month, f.raw, k.sentAt, k.decidedAt, k.code AS answerCode, k.message AS answerMessage
      FROM Receipt t ${RECEIPT_JOINS}
      JOIN FiscalDocument f ON f.fn = t.fn AND f.number = t.number AND f.month = t.month
      WHERE t.fn = ${fn} AND t.number = ${number} AND ${scope.registerRows('t')} LIMIT 1`,
  );
  const row = rows[0];
  const model = row === undefined ? null : modelOf(await rawOf(context, exactRaw(row)));
  if (row === undefined || model?.kind !== 'receipt') throw notFound('receipt');
  return {
    ...receiptRowOf(row),
    receipt: model,
    way: documentWay({ ...row, answer: row.verdict }),
    answer: answerTextOf(row),
    marking: await readMarking(context, access, { fn, number }, model),
  };
}
