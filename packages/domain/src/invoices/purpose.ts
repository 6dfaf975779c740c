import { dottedDay } from '../contracts/index.ts';
import type { BasisPoints, Kopecks } from '../money/index.ts';

/** Signs that the purpose field of a payment order holds (Bank of Russia, 762-П, appendix 11). */
export const MOST_PURPOSE_SIGNS = 210;

export interface PurposeParts {
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly madeOn: string;
  readonly contractNumber: string;
  readonly vat: Kopecks | null;
  readonly vatRate: BasisPoints | null;
}

/** The purpose of the payment of an invoice for acceptance, as the payer copies it into its bank (law.md §7). */
export function invoicePurpose({ number, madeOn, contractNumber, vat, vatRate }: PurposeParts): string {
  const tax =
    vat === null || vatRate === null
      ? 'НДС не облагается'
      : `В т.ч. НДС ${String(vatRate / 100).replace('.', ',')} % — ${plain(vat)}`;
  return `Оплата по счёту-оферте № ${number} от ${dottedDay(madeOn)} за услуги ОФД по договору № ${contractNumber}. ${tax}.`;
}

/** «1234,50»: banks take no spaces of typography. */
function plain(amount: Kopecks): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
