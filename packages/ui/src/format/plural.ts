import { formatNumber } from './number.ts';

/** The Russian form for a count: `plural(2, 'касса', 'кассы', 'касс')` → `кассы`. Fractions take the second form. */
export function plural(count: number, one: string, few: string, many: string): string {
  if (!Number.isInteger(count)) return few;
  const tens = Math.abs(count) % 100;
  const ones = tens % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (ones === 1) return one;
  return ones >= 2 && ones <= 4 ? few : many;
}

/** The count with its word, kept on one line: `counted(1284, 'чек', 'чека', 'чеков')` → `1 284 чека`. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${formatNumber(count)}\u00A0${plural(count, one, few, many)}`;
}
