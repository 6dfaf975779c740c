import type { Connection } from 'mysql2/promise';
import type { HourRollupRow } from './rollup.ts';
import type { ShiftChange } from './shift.ts';

/** Adds to the hours of the registers; locked in one order everywhere, so that two writers cannot block each other. */
export async function addToHours(connection: Connection, rows: readonly HourRollupRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ordered = [...rows].sort((a, b) =>
    a.cashRegisterId === b.cashRegisterId ? a.hour - b.hour : a.cashRegisterId < b.cashRegisterId ? -1 : 1,
  );
  await connection.query(
    `INSERT INTO HourRollup (cashRegisterId, hour, organizationId, outletId, receipts, refunds, incomeSum, refundSum,
       cashSum, ecashSum) VALUES ?
     ON DUPLICATE KEY UPDATE receipts = receipts + VALUES(receipts), refunds = refunds + VALUES(refunds),
       incomeSum = incomeSum + VALUES(incomeSum), refundSum = refundSum + VALUES(refundSum),
       cashSum = cashSum + VALUES(cashSum), ecashSum = ecashSum + VALUES(ecashSum)`,
    [
      ordered.map((row) => [
        row.cashRegisterId,
        row.hour,
        row.organizationId,
        row.outletId,
        row.receipts,
        row.refunds,
        row.incomeSum,
        row.refundSum,
        row.cashSum,
        row.ecashSum,
      ]),
    ],
  );
}

/** Brings shifts up to date: what a document says replaces «unknown», counts and sums grow. */
export async function addToShifts(connection: Connection, changes: readonly ShiftChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ordered = [...changes].sort((a, b) =>
    a.fn === b.fn ? a.shiftNumber - b.shiftNumber : a.fn < b.fn ? -1 : 1,
  );
  await connection.query(
    `INSERT INTO Shift (fn, shiftNumber, organizationId, cashRegisterId, openNumber, openedAt, closeNumber, closedAt,
       receiptCount, incomeSum, refundSum, cashierName) VALUES ?
     ON DUPLICATE KEY UPDATE openNumber = COALESCE(VALUES(openNumber), openNumber),
       openedAt = COALESCE(VALUES(openedAt), openedAt), closeNumber = COALESCE(VALUES(closeNumber), closeNumber),
       closedAt = COALESCE(VALUES(closedAt), closedAt), receiptCount = receiptCount + VALUES(receiptCount),
       incomeSum = incomeSum + VALUES(incomeSum), refundSum = refundSum + VALUES(refundSum),
       cashierName = IF(VALUES(cashierName) = '', cashierName, VALUES(cashierName))`,
    [
      ordered.map((change) => [
        change.fn,
        change.shiftNumber,
        change.organizationId,
        change.cashRegisterId,
        change.openNumber,
        change.openedAt,
        change.closeNumber,
        change.closedAt,
        change.receiptCount,
        change.incomeSum,
        change.refundSum,
        change.cashierName,
      ]),
    ],
  );
}
