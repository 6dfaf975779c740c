import { MONTHS } from '@koreshok/fiscal/time';

/** «28 ноября 2026 г.» of `2026-11-28`. */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year} г.`;
}

const MOSCOW = 3 * 3_600_000;

/** «28.11.2026, 12:05:33 (МСК)»: an instant in a protocol, to the second. */
export function exactTime(iso: string): string {
  const local = new Date(new Date(iso).getTime() + MOSCOW).toISOString();
  const [year = '', month = '', date = ''] = local.slice(0, 10).split('-');
  return `${date}.${month}.${year}, ${local.slice(11, 19)} (МСК)`;
}
