import { type Price, type PriceList, type PriceLine, priceOf, savedAgainst } from '@koreshok/domain';
import { counted, formatMoney } from '@koreshok/ui';

import { percentWords } from './percent.ts';

/** What a link or code takes off, and the term it speaks of. */
export interface OfferTerms {
  /** Hundredths of a percent. */
  readonly discount: number;
  readonly months: number | null;
}

/** A term beside the others: its price and what it saves against the shortest. */
export interface ComparedTerm {
  readonly months: number;
  readonly price: Price;
  /** Kopecks; zero for the shortest. */
  readonly saved: number;
}

/** Every term of the list for so many registers; a link that speaks of one term takes off of that one only. */
export function compareTerms(
  prices: PriceList,
  registers: number,
  offer: OfferTerms | undefined,
): readonly ComparedTerm[] {
  const priced = prices.terms.map(({ months }) =>
    priceOf(prices, { months, registers, offerDiscount: discountFor(months, offer) }),
  );
  const shortest = priced[0];
  return priced.map((price) => ({
    months: price.months,
    price,
    saved: shortest === undefined ? 0 : savedAgainst(price, shortest),
  }));
}

function discountFor(months: number, offer: OfferTerms | undefined): number {
  if (offer === undefined) return 0;
  return offer.months === null || offer.months === months ? offer.discount : 0;
}

/** The term a calculator begins with: the one of the link, else the longest. */
export function firstTerm(prices: PriceList, offer: OfferTerms | undefined): number {
  const offered = prices.terms.find(({ months }) => months === offer?.months);
  return offered?.months ?? prices.terms.at(-1)?.months ?? 0;
}

export function monthsWords(months: number): string {
  return counted(months, 'месяц', 'месяца', 'месяцев');
}

/** How one step of a price arose, in words. */
export function lineWords(line: PriceLine): string {
  switch (line.kind) {
    case 'list':
      return `${counted(line.registers, 'касса', 'кассы', 'касс')} по ${formatMoney(line.price, { kopecks: 'auto' })}`;
    case 'volume':
      return `Скидка ${percentWords(line.rate)}: от ${line.registersFrom} касс`;
    case 'offer':
      return `Скидка ${percentWords(line.rate)} по ссылке партнёра`;
    default: {
      const never: never = line;
      throw new Error(`No words for ${String(never)}`);
    }
  }
}
