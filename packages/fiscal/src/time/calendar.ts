import type { Brand } from '../identifiers/brand.ts';
import { isRegisterTime, type RegisterTime, registerTime, registerTimeFromParts } from './register-time.ts';
import { pad, parseDigits } from './digits.ts';

/** A calendar day of the register, «2026-11-22»; sorts as text and fits a DATE column. */
export type DayKey = Brand<string, 'DayKey'>;

const DAY = 86_400;

/** The register's day a moment belongs to. */
export const dayKey = (time: RegisterTime): DayKey => {
  const wall = new Date(time * 1000);
  return `${wall.getUTCFullYear()}-${pad(wall.getUTCMonth() + 1)}-${pad(wall.getUTCDate())}` as DayKey;
};

/** The register's hour of the day, 0 to 23. */
export const hourOfDay = (time: RegisterTime): number => Math.floor((time % DAY) / 3600);

/** Day of the week, 1 = Monday to 7 = Sunday. */
export const weekday = (time: RegisterTime): number => ((Math.floor(time / DAY) + 3) % 7) + 1;

/** The first second of the register's day. */
export const startOfDay = (time: RegisterTime): RegisterTime => registerTime(time - (time % DAY));

/** Reads «2026-11-22»; undefined for a day that does not exist. */
export const parseDayKey = (text: string): DayKey | undefined => {
  const parts = parseDigits(/^(\d{4})-(\d{2})-(\d{2})$/u, text);
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = parts;
  return registerTimeFromParts({ year, month, day, hour: 0, minute: 0 }) === undefined
    ? undefined
    : (text as DayKey);
};

/** The half-open span of seconds `[from, to)` that a period of days, both included, covers. */
export const spanOfDays = (
  first: DayKey,
  last: DayKey,
): { readonly from: RegisterTime; readonly to: RegisterTime } => ({
  from: registerTime(Date.parse(`${first}T00:00:00Z`) / 1000),
  to: registerTime(Date.parse(`${last}T00:00:00Z`) / 1000 + DAY),
});

/** The day so many days later (earlier when negative). */
export const addDaysToKey = (day: DayKey, days: number): DayKey =>
  dayKey(registerTime(Date.parse(`${day}T00:00:00Z`) / 1000 + days * DAY));

/** The moment so many days later; stops at the last moment the protocol can hold. */
export const addDays = (time: RegisterTime, days: number): RegisterTime => {
  const seconds = time + days * DAY;
  return isRegisterTime(seconds) ? seconds : registerTime(seconds < 0 ? 0 : 0xffff_ffff);
};

/** Whole days from one moment to another, rounded down; negative when `to` is earlier. */
export const daysBetween = (from: RegisterTime, to: RegisterTime): number => Math.floor((to - from) / DAY);
