import type { RegisterTime } from '@koreshok/fiscal/time';
import { registerTimeParts } from '@koreshok/fiscal/time';

import type { VatClass } from './goods.ts';

/** Tag 1055: one system of taxation. */
export const TAX_SYSTEM = {
  general: 1,
  simplifiedIncome: 2,
  simplifiedProfit: 4,
  agricultural: 16,
  patent: 32,
} as const;
export type TaxSystem = (typeof TAX_SYSTEM)[keyof typeof TAX_SYSTEM];

/** Which VAT a business under a simplified system pays since 2025: none below the threshold, or 5 or 7 %. */
export type SimplifiedVat = 'none' | 5 | 7;

/** Tag 1199: the rate of an item, and its calculated twin for prepayments. */
interface Rate {
  readonly code: number;
  readonly prepaid: number;
}

const NONE: Rate = { code: 6, prepaid: 6 };
const REDUCED: Rate = { code: 2, prepaid: 4 };

/** 20 % until the end of 2025, 22 % from 2026 (425-ФЗ of 28.11.2025). */
const generalRate = (time: RegisterTime): Rate =>
  registerTimeParts(time).year >= 2026 ? { code: 11, prepaid: 12 } : { code: 1, prepaid: 3 };

/** The rate (tag 1199) that a seller under this system puts on a good at that time. */
export function vatCode(
  goods: VatClass,
  seller: { readonly taxSystem: TaxSystem; readonly simplifiedVat: SimplifiedVat },
  time: RegisterTime,
  prepaid: boolean,
): number {
  const rate = rateOf(goods, seller, time);
  return prepaid ? rate.prepaid : rate.code;
}

function rateOf(
  goods: VatClass,
  seller: { readonly taxSystem: TaxSystem; readonly simplifiedVat: SimplifiedVat },
  time: RegisterTime,
): Rate {
  if (goods === 'exempt' || seller.taxSystem === TAX_SYSTEM.patent) return NONE;
  if (seller.taxSystem === TAX_SYSTEM.general || seller.taxSystem === TAX_SYSTEM.agricultural) {
    return goods === 'reduced' ? REDUCED : generalRate(time);
  }
  if (seller.simplifiedVat === 5) return { code: 7, prepaid: 9 };
  return seller.simplifiedVat === 7 ? { code: 8, prepaid: 10 } : NONE;
}

const PERCENT: Readonly<Record<number, number>> = {
  1: 20,
  2: 10,
  3: 20,
  4: 10,
  7: 5,
  8: 7,
  9: 5,
  10: 7,
  11: 22,
  12: 22,
};

/** The VAT inside a sum in kopecks, rounded half up; 0 for the rates 0 % and «without». */
export function vatInside(sum: number, code: number): number {
  const percent = PERCENT[code] ?? 0;
  return Math.floor((2 * sum * percent + 100 + percent) / (2 * (100 + percent)));
}
