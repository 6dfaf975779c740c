import { exact, kopecksOf, Prisma, type WholeColumn } from '@koreshok/db';
import { type DocumentAnswer, type DocumentVerdict, type Kopecks, verdictOf } from '@koreshok/domain';

/** A receipt in a list. Sums in kopecks, time of the register's clock. */
export interface ReceiptRow {
  readonly fn: string;
  readonly number: number;
  /** 3 receipt, 4 БСО, 31 and 41 their corrections. */
  readonly code: number;
  /** 1 приход, 2 возврат прихода, 3 расход, 4 возврат расхода. */
  readonly operationType: number;
  readonly registerTime: number;
  readonly receivedAt: Date;
  readonly shiftNumber: number;
  readonly receiptNumber: number;
  readonly totalSum: Kopecks;
  readonly cashSum: Kopecks;
  readonly ecashSum: Kopecks;
  readonly itemCount: number;
  readonly cashierName: string;
  readonly buyerContact: string;
  readonly registerId: string;
  readonly registerName: string;
  readonly outletId: string;
  readonly outletName: string;
  readonly verdict: DocumentVerdict;
}

export interface ReceiptSqlRow {
  readonly fn: string;
  readonly number: WholeColumn;
  readonly code: WholeColumn;
  readonly operationType: WholeColumn;
  readonly registerTime: WholeColumn;
  readonly receivedAt: Date;
  readonly shiftNumber: WholeColumn;
  readonly receiptNumber: WholeColumn;
  readonly totalSum: WholeColumn;
  readonly cashSum: WholeColumn;
  readonly ecashSum: WholeColumn;
  readonly itemCount: WholeColumn;
  readonly cashierName: string;
  readonly buyerContact: string;
  readonly mode: 'production' | 'test_drive';
  readonly cashRegisterId: string;
  readonly registerName: string;
  readonly outletId: string;
  readonly outletName: string;
  readonly verdict: DocumentAnswer | null;
}

export const RECEIPT_COLUMNS = Prisma.sql`
  t.fn, t.number, t.code, t.operationType, t.registerTime, t.receivedAt, t.shiftNumber, t.receiptNumber, t.totalSum,
  t.cashSum, t.ecashSum, t.itemCount, t.cashierName, t.buyerContact, t.mode, t.cashRegisterId,
  r.name AS registerName, t.outletId, u.name AS outletName, k.verdict`;

/** Tables joined to receipts under alias `t`. */
export const RECEIPT_JOINS = Prisma.sql`
  JOIN CashRegister r ON r.organizationId = t.organizationId AND r.id = t.cashRegisterId
  JOIN Outlet u ON u.organizationId = t.organizationId AND u.id = t.outletId
  LEFT JOIN Acknowledgement k ON k.fn = t.fn AND k.number = t.number AND k.month = t.month`;

export function receiptRowOf(row: ReceiptSqlRow): ReceiptRow {
  return {
    fn: row.fn,
    number: exact(row.number),
    code: exact(row.code),
    operationType: exact(row.operationType),
    registerTime: exact(row.registerTime),
    receivedAt: row.receivedAt,
    shiftNumber: exact(row.shiftNumber),
    receiptNumber: exact(row.receiptNumber),
    totalSum: kopecksOf(row.totalSum),
    cashSum: kopecksOf(row.cashSum),
    ecashSum: kopecksOf(row.ecashSum),
    itemCount: exact(row.itemCount),
    cashierName: row.cashierName,
    buyerContact: row.buyerContact,
    registerId: row.cashRegisterId,
    registerName: row.registerName,
    outletId: row.outletId,
    outletName: row.outletName,
    verdict: verdictOf({ mode: row.mode, answer: row.verdict }),
  };
}
