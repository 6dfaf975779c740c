import {
  addKopecks,
  type BasisPoints,
  divideKopecks,
  type Kopecks,
  kopecks,
  percentOf,
  subtractKopecks,
  taxInside,
  timesKopecks,
} from '../money/index.ts';
import { MOST_REGISTERS, type PriceList, type PriceStep } from './price-list.ts';

/** One step by which a price arose; the amounts of all steps add up to the price. Discounts are below zero. */
export type PriceLine =
  | { readonly kind: 'list'; readonly price: Kopecks; readonly registers: number; readonly amount: Kopecks }
  | {
      readonly kind: 'volume';
      readonly registersFrom: number;
      readonly rate: BasisPoints;
      readonly amount: Kopecks;
    }
  | { readonly kind: 'offer'; readonly rate: BasisPoints; readonly amount: Kopecks };

/** A price with the way it arose. */
export interface Price {
  readonly listVersion: number;
  readonly months: number;
  readonly registers: number;
  /** Kopecks for all registers and the whole term, VAT included. */
  readonly amount: Kopecks;
  /** The VAT inside the amount; null where none is paid. */
  readonly vat: Kopecks | null;
  /** Kopecks for one register and one day, for comparing terms; a year has 365 days. */
  readonly perDay: Kopecks;
  readonly lines: readonly PriceLine[];
}

export interface PriceQuestion {
  readonly months: number;
  readonly registers: number;
  /** What a link or code takes off besides. */
  readonly offerDiscount?: BasisPoints;
}

/**
 * The price of so many registers for a term: price of the list, then the discount of the number, then that of the offer,
 * each rounded to a kopeck half up.
 * @throws RangeError for a term that is not in the list, or a number of registers that is not 1 to {@link MOST_REGISTERS}.
 */
export function priceOf(list: PriceList, question: PriceQuestion): Price {
  const { months, registers, offerDiscount = 0 } = question;
  const term = list.terms.find((each) => each.months === months);
  if (term === undefined) throw new RangeError(`No term of ${months} months in version ${list.version}`);
  if (!Number.isInteger(registers) || registers < 1 || registers > MOST_REGISTERS) {
    throw new RangeError(`No price for ${registers} registers`);
  }
  const full = timesKopecks(term.price, registers);
  const lines: PriceLine[] = [{ kind: 'list', price: term.price, registers, amount: full }];
  const step = stepFor(list, registers);
  if (step !== undefined) {
    const amount = off(full, step.discount);
    lines.push({ kind: 'volume', registersFrom: step.registersFrom, rate: step.discount, amount });
  }
  if (offerDiscount > 0) {
    const amount = off(sumOf(lines), offerDiscount);
    lines.push({ kind: 'offer', rate: offerDiscount, amount });
  }
  const amount = sumOf(lines);
  return {
    listVersion: list.version,
    months,
    registers,
    amount,
    vat: list.vatRate === null ? null : taxInside(amount, list.vatRate, 'half_up'),
    perDay: divideKopecks(amount, registers * daysOf(months), 'half_up'),
    lines,
  };
}

/** The discount that so many registers bring; undefined below the first step. */
export function stepFor(list: Pick<PriceList, 'steps'>, registers: number): PriceStep | undefined {
  return list.steps.findLast(({ registersFrom }) => registersFrom <= registers);
}

/** What this price saves against another term of the list taken for as many days; zero when it saves nothing. */
export function savedAgainst(price: Price, other: Price): Kopecks {
  const sameTime = divideKopecks(
    timesKopecks(other.amount, daysOf(price.months)),
    daysOf(other.months),
    'half_up',
  );
  const saved = subtractKopecks(sameTime, price.amount);
  return saved > 0 ? saved : kopecks(0);
}

function daysOf(months: number): number {
  return Math.round((months * 365) / 12);
}

function sumOf(lines: readonly PriceLine[]): Kopecks {
  return addKopecks(...lines.map(({ amount }) => amount));
}

function off(amount: Kopecks, rate: BasisPoints): Kopecks {
  return subtractKopecks(kopecks(0), percentOf(amount, rate, 'half_up'));
}
