import type { Price } from '../tariffs/index.ts';
import type { Requisites } from '../requisites/index.ts';

/**
 * Everything an invoice is printed from, kept with it: later changes of prices or requisites change no invoice. Days are
 * `YYYY-MM-DD` of Moscow.
 */
export interface InvoiceContent {
  readonly layout: 1;
  readonly number: string;
  readonly madeOn: string;
  /** The last day on which the payment accepts the offer. */
  readonly dueOn: string;
  /** The contract that the payment concludes. */
  readonly contract: { readonly number: string; readonly madeOn: string };
  /** Who is paid: the operator, or the reseller that concludes in its name. */
  readonly payee: Requisites;
  readonly payer: Requisites;
  /** What is paid and how it arose, with the version of the price list. */
  readonly price: Price;
  /** The VAT inside the price in hundredths of a percent; null where none is paid. */
  readonly vatRate: number | null;
  /** What the payer writes into the payment, see `invoicePurpose`. */
  readonly purpose: string;
}
