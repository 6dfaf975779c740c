const MOSCOW = 3 * 3_600_000;

/**
 * When a paid term of so many months ends: at the same hour of the same day of the month, or of the month's last day
 * where it has no such day; by Moscow's calendar, as contracts count.
 */
export function termEnds(from: Date, months: number): Date {
  const local = new Date(from.getTime() + MOSCOW);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, lastDay));
  return new Date(local.getTime() - MOSCOW);
}
