const DAY = 86_400_000;

/** State terms are counted by Moscow's calendar, which has known no summer time since 2014. */
export const MOSCOW_OFFSET_MS = 3 * 3_600_000;

/** Holidays of every year as `MM-DD` (Labour Code, art. 112). */
const HOLIDAYS = new Set([
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
]);

/** Days off that the government moved, by its yearly decree; a year without one here follows the Code alone. */
const MOVED: Readonly<Record<number, readonly string[]>> = {
  2025: ['05-02', '05-08', '06-13', '11-03', '12-31'],
  2026: ['01-09', '12-31'],
};

/** Saturdays that a decree made working days. */
const WORKED: Readonly<Record<number, readonly string[]>> = { 2025: ['11-01'] };

/** Whether a calendar day, given as any instant of it in Moscow, is a working day. */
export function isWorkingDay(at: Date): boolean {
  const moscow = new Date(at.getTime() + MOSCOW_OFFSET_MS);
  const year = moscow.getUTCFullYear();
  const key = monthDay(moscow);
  if (WORKED[year]?.includes(key) === true) return true;
  if (isWeekend(moscow) || HOLIDAYS.has(key) || MOVED[year]?.includes(key) === true) return false;
  return !isMovedFromWeekend(moscow);
}

/**
 * The end of a term counted in working days from the day after `at`: the last second of its last day in Moscow.
 * @param days working days, 1 or more.
 */
export function addWorkingDays(at: Date, days: number): Date {
  let left = days;
  let day = startOfDay(at);
  while (left > 0) {
    day += DAY;
    if (isWorkingDay(new Date(day))) left -= 1;
  }
  return new Date(day + DAY - 1000);
}

/** The instant at which the day of `at` began in Moscow, in milliseconds. */
function startOfDay(at: Date): number {
  const local = at.getTime() + MOSCOW_OFFSET_MS;
  return local - (((local % DAY) + DAY) % DAY) - MOSCOW_OFFSET_MS;
}

/** A holiday on a weekend takes the next working day off, those of January aside (art. 112). */
function isMovedFromWeekend(moscow: Date): boolean {
  for (let back = 1; back <= 3; back += 1) {
    const before = new Date(moscow.getTime() - back * DAY);
    const holiday = HOLIDAYS.has(monthDay(before)) && before.getUTCMonth() > 0;
    if (holiday && isWeekend(before)) return true;
    if (!isWeekend(before)) return false;
  }
  return false;
}

function isWeekend(moscow: Date): boolean {
  return moscow.getUTCDay() === 0 || moscow.getUTCDay() === 6;
}

function monthDay(moscow: Date): string {
  return moscow.toISOString().slice(5, 10);
}
