import type { PriceStep, PriceTerm } from '@koreshok/domain';
import { parseMoney } from '@koreshok/ui';

/** What was read of a line of pairs; a problem in Russian leaves the values empty. */
export interface ReadPairs<T> {
  readonly values: T[];
  readonly problem: string | undefined;
}

interface TypedTerm {
  readonly months: number;
  readonly price: number;
}

interface TypedStep {
  readonly registersFrom: number;
  readonly discount: number;
}

/** «12: 3000; 36: 7000» as terms with kopecks. */
export function readTerms(text: string): ReadPairs<TypedTerm> {
  const read = pairs(text, (left, right): TypedTerm | undefined => {
    const price = parseMoney(right);
    return price === undefined || price <= 0 ? undefined : { months: left, price };
  });
  if (read.problem === undefined && read.values.length === 0) {
    return { values: [], problem: 'Укажите хотя бы один срок с ценой.' };
  }
  return read;
}

/** «10: 5; 50: 10» as steps with hundredths of a percent. */
export function readSteps(text: string): ReadPairs<TypedStep> {
  return pairs(text, (left, right): TypedStep | undefined => {
    const discount = readRate(right);
    return discount === undefined || discount === 0 ? undefined : { registersFrom: left, discount };
  });
}

/** A percent as typed in hundredths of one; undefined for what is none. */
export function readRate(text: string): number | undefined {
  const plain = text.replace(/[\s%]/g, '').replace(',', '.');
  return /^\d{1,2}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
}

export function termsText(terms: readonly PriceTerm[]): string {
  return terms.map(({ months, price }) => `${months}: ${rouble(price)}`).join('; ');
}

export function stepsText(steps: readonly PriceStep[]): string {
  return steps.map(({ registersFrom, discount }) => `${registersFrom}: ${percentText(discount)}`).join('; ');
}

export function percentText(rate: number): string {
  return String(rate / 100).replace('.', ',');
}

function rouble(kopecks: number): string {
  return kopecks % 100 === 0 ? String(kopecks / 100) : (kopecks / 100).toFixed(2).replace('.', ',');
}

function pairs<T>(text: string, make: (left: number, right: string) => T | undefined): ReadPairs<T> {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const values: T[] = [];
  for (const part of parts) {
    const [, left, right] = /^(\d{1,4})\s*:\s*(.+)$/.exec(part) ?? [];
    const value = left === undefined || right === undefined ? undefined : make(Number(left), right);
    if (value === undefined)
      return { values: [], problem: `Не разобрали «${part}». Пишите по образцу ниже.` };
    values.push(value);
  }
  return { values, problem: undefined };
}
