import { readRate } from '../tariffs/price-list-text.ts';

/** A discount as typed («10», «12,5 %») in hundredths of a percent; 0 for nothing, undefined for what is no percent. */
export function rateOf(text: string): number | undefined {
  return text.trim() === '' ? 0 : readRate(text);
}

/** A whole number above zero as typed; null for nothing, undefined for what is none. */
export function wholeOf(text: string): number | null | undefined {
  const plain = text.replace(/\s/g, '');
  if (plain === '') return null;
  return /^[1-9]\d{0,5}$/.test(plain) ? Number(plain) : undefined;
}

/** The first instant after a day of a date field, by the clock of whoever typed it; null for no day. */
export function endOfDay(day: string): Date | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(date) + 1);
}
