const DAY_MS = 86_400_000;
const LONGEST_DAYS = 1200;

/** Until when a register is paid for after so many more days: they begin where the paid time ends, or now. */
export function extendedUntil(paidUntil: Date | null, days: number, now: Date): Date {
  const from = paidUntil !== null && paidUntil > now ? paidUntil : now;
  return new Date(from.getTime() + days * DAY_MS);
}

/** What is wrong with a number of days as it was typed. */
export function checkDays(text: string): string | undefined {
  if (!/^\d+$/.test(text.trim())) return 'Укажите целое число дней.';
  const days = Number(text);
  if (days < 1) return 'Не меньше одного дня.';
  return days > LONGEST_DAYS ? `Не больше ${LONGEST_DAYS} дней.` : undefined;
}
