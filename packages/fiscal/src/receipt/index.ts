export type { IndustryDetail, OperationalDetail, UserDetail } from './additions.ts';
export type { Agent, Supplier } from './agent.ts';
export type { Buyer } from './buyer.ts';
export type { OperationTotals, ReportTotals, TotalsByOperation } from './counters.ts';
export { type DocumentHead, readHead } from './head.ts';
export type { ReceiptItem } from './item.ts';
export type { MarkingCode } from './marking-code.ts';
export { type DocumentModel, type OtherDocument, readDocument } from './model.ts';
export type { Named } from './reading.ts';
export {
  type CashlessPayment,
  type CorrectionGround,
  isCorrectionCode,
  isReceiptCode,
  type Payments,
  type Receipt,
  readReceipt,
} from './receipt.ts';
export { driveConditions, type RegisterModes, type Registration, readRegistration } from './registration.ts';
export {
  type DriveClosing,
  readDriveClosing,
  readSettlementState,
  readShift,
  type SettlementState,
  type Shift,
  type Unsent,
} from './reports.ts';
export { type DocumentSummary, type ItemSummary, type ReceiptSummary, summarize } from './summary.ts';
export type { VatSum } from './vat.ts';
export { VAT_RATES, type VatRate, vatInside, vatRate, vatRateName } from './vat-rates.ts';
