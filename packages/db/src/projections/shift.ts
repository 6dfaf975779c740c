import type { ProjectedDocument } from './register-state.ts';

/** What documents of one shift add to its row. Null: these documents do not say. */
export interface ShiftChange {
  readonly fn: string;
  readonly shiftNumber: number;
  readonly organizationId: string;
  readonly cashRegisterId: string;
  openNumber: number | null;
  openedAt: number | null;
  closeNumber: number | null;
  closedAt: number | null;
  receiptCount: number;
  incomeSum: number;
  refundSum: number;
  cashierName: string;
}

const SHIFT_OPENED = 2;
const SHIFT_CLOSED = 5;
const SALE = 1;
const SALE_RETURN = 2;

/** Collects what new documents mean for their shifts; pure. Receipts must be given once only. */
export function shiftChanges(documents: readonly ProjectedDocument[]): ShiftChange[] {
  const changes = new Map<string, ShiftChange>();
  for (const document of documents) {
    const { facts } = document;
    if (facts.shiftNumber === null || facts.shiftNumber === 0) continue;
    const change = changeFor(changes, document, facts.shiftNumber);
    if (facts.code === SHIFT_OPENED) {
      change.openNumber = facts.number;
      change.openedAt = facts.registerTime;
      change.cashierName = facts.cashierName;
    } else if (facts.code === SHIFT_CLOSED) {
      change.closeNumber = facts.number;
      change.closedAt = facts.registerTime;
    } else if (facts.receipt !== null) {
      change.receiptCount += 1;
      if (facts.receipt.operationType === SALE) change.incomeSum += facts.receipt.totalSum;
      if (facts.receipt.operationType === SALE_RETURN) change.refundSum += facts.receipt.totalSum;
    }
  }
  return [...changes.values()];
}

function changeFor(
  changes: Map<string, ShiftChange>,
  document: ProjectedDocument,
  shiftNumber: number,
): ShiftChange {
  const key = `${document.facts.fn} ${shiftNumber}`;
  const known = changes.get(key);
  if (known !== undefined) return known;
  const change = {
    fn: document.facts.fn,
    shiftNumber,
    organizationId: document.organizationId,
    cashRegisterId: document.cashRegisterId,
    openNumber: null,
    openedAt: null,
    closeNumber: null,
    closedAt: null,
    receiptCount: 0,
    incomeSum: 0,
    refundSum: 0,
    cashierName: '',
  };
  changes.set(key, change);
  return change;
}
