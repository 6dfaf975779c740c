import type { BasisPoints, Kopecks } from '../money/index.ts';

/** What one register costs for a term. */
export interface PriceTerm {
  readonly months: number;
  /** Kopecks for one register and the whole term, VAT included. */
  readonly price: Kopecks;
}

/** A discount that begins with so many registers bought at once. */
export interface PriceStep {
  readonly registersFrom: number;
  readonly discount: BasisPoints;
}

/** One version of a provider's prices. It is never changed: an offer names the version it was made by. */
export interface PriceList {
  readonly version: number;
  /** The shortest first; never empty. */
  readonly terms: readonly PriceTerm[];
  /** The smallest number of registers first. */
  readonly steps: readonly PriceStep[];
  /** How much of the price an agent may take off in a link or code. */
  readonly agentDiscountLimit: BasisPoints;
  /** The VAT inside the prices; null for a provider that pays none. */
  readonly vatRate: BasisPoints | null;
}

/** Registers one price is asked for at most; more is a matter of negotiation. */
export const MOST_REGISTERS = 1_000;

/** What is wrong with a price list as a whole, in Russian; null when nothing is. Single values are checked where they are read. */
export function priceListProblem(list: Pick<PriceList, 'terms' | 'steps'>): string | null {
  if (list.terms.length === 0) return 'Добавьте хотя бы один срок.';
  if (!ascending(list.terms.map(({ months }) => months))) {
    return 'Сроки должны идти по возрастанию и не повторяться.';
  }
  if (!ascending(list.steps.map(({ registersFrom }) => registersFrom))) {
    return 'Скидки должны идти по числу касс и не повторяться.';
  }
  if (!ascending(list.steps.map(({ discount }) => discount))) {
    return 'Чем больше касс, тем больше должна быть скидка.';
  }
  return null;
}

function ascending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}
