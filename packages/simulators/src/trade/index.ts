export { CATALOGUE, TRADES, type Trade } from './catalogue.ts';
export { type Correction, correctionOf, drawReturn } from './correct-sale.ts';
export { drawSale, type Seller } from './draw-sale.ts';
export type { Good, MarkedGroup, Unit, VatClass } from './goods.ts';
export { HABITS, type Habits } from './habits.ts';
export {
  costOf,
  type MarkingCode,
  OPERATION,
  type Operation,
  PAYMENT_METHOD,
  type Payments,
  type Sale,
  type SaleItem,
  totalOfItems,
} from './sale.ts';
export { type SimplifiedVat, TAX_SYSTEM, type TaxSystem, vatCode, vatInside } from './vat.ts';
