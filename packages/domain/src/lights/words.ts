import { MONTHS } from '@koreshok/fiscal/time';

/** «1 день», «2 дня», «5 дней». */
export function days(count: number): string {
  return `${count} ${plural(count, 'день', 'дня', 'дней')}`;
}

export function hours(count: number): string {
  return `${count} ${plural(count, 'час', 'часа', 'часов')}`;
}

export function documents(count: number): string {
  return `${count} ${plural(count, 'документ', 'документа', 'документов')}`;
}

/** Picks the form a Russian noun takes after a whole number. */
export function plural(count: number, one: string, few: string, many: string): string {
  const tail = Math.abs(count) % 100;
  const last = tail % 10;
  if (last === 1 && tail !== 11) return one;
  return last >= 2 && last <= 4 && (tail < 12 || tail > 14) ? few : many;
}

/** «22 ноября» of a wall clock given in seconds. */
export function wallDay(seconds: number): string {
  const wall = new Date(seconds * 1000);
  return `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()] ?? ''}`;
}
