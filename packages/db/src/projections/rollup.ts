import { registerTime, registerTimeParts } from '@koreshok/fiscal/time';
import type { ProjectedDocument } from './register-state.ts';

/** What one hour of one register adds up to. Sums in kopecks; `hour` is yyyymmddhh of the register's own time. */
export interface HourRollupRow {
  readonly cashRegisterId: string;
  readonly hour: number;
  readonly organizationId: string;
  readonly outletId: string;
  receipts: number;
  refunds: number;
  incomeSum: number;
  refundSum: number;
  cashSum: number;
  ecashSum: number;
}

const SALE = 1;
const SALE_RETURN = 2;

/**
 * Adds documents up by register and hour; pure. Test drive and operations that are not sales to buyers (purchases
 * and their returns) are not turnover and are left out. Cash and cashless are net of returns.
 */
export function rollUp(documents: readonly ProjectedDocument[]): HourRollupRow[] {
  const rows = new Map<string, HourRollupRow>();
  for (const document of documents) {
    const { receipt } = document.facts;
    if (receipt === null || document.mode === 'test_drive') continue;
    if (receipt.operationType !== SALE && receipt.operationType !== SALE_RETURN) continue;
    const row = rowFor(rows, document, hourKey(document.facts.registerTime));
    const sign = receipt.operationType === SALE ? 1 : -1;
    if (sign === 1) {
      row.receipts += 1;
      row.incomeSum += receipt.totalSum;
    } else {
      row.refunds += 1;
      row.refundSum += receipt.totalSum;
    }
    row.cashSum += sign * receipt.cashSum;
    row.ecashSum += sign * receipt.ecashSum;
  }
  return [...rows.values()];
}

function rowFor(rows: Map<string, HourRollupRow>, document: ProjectedDocument, hour: number): HourRollupRow {
  const key = `${document.cashRegisterId} ${hour}`;
  const known = rows.get(key);
  if (known !== undefined) return known;
  const row = {
    cashRegisterId: document.cashRegisterId,
    hour,
    organizationId: document.organizationId,
    outletId: document.outletId,
    receipts: 0,
    refunds: 0,
    incomeSum: 0,
    refundSum: 0,
    cashSum: 0,
    ecashSum: 0,
  };
  rows.set(key, row);
  return row;
}

/** The hour of a register's own time as yyyymmddhh, for example 2026112214. */
export function hourKey(seconds: number): number {
  const { year, month, day, hour } = registerTimeParts(registerTime(seconds));
  return ((year * 100 + month) * 100 + day) * 100 + hour;
}
