import { type RegisterTime, registerTime } from './register-time.ts';

/** The zones of Russia by the code of tag 1011 (1 = UTC+2, Kaliningrad, to 11 = UTC+12, Kamchatka). */
export const REGISTER_ZONES: readonly string[] = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

const FORMATS = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  FORMATS.set(zone, made);
  return made;
};

/** Milliseconds of the wall clock in the zone at that instant, read as if the wall stood at Greenwich. */
const wallAt = (instant: number, zone: string): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
};

/** True for an IANA zone this system knows. */
export const isTimeZone = (zone: string): boolean => {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
};

/**
 * What a right clock on a wall of that zone shows at the instant.
 *
 * @param instant a Date or milliseconds since 1970 in UTC
 * @throws RangeError for an unknown zone, or an instant the protocol cannot hold
 */
export const registerTimeAt = (instant: Date | number, zone: string): RegisterTime =>
  registerTime(wallAt(Math.floor(Number(instant) / 1000) * 1000, zone) / 1000);

/**
 * The instant (milliseconds since 1970 in UTC) at which a right clock of that zone showed this time. When clocks were
 * put back and showed it twice, the earlier one; when they skipped it, the instant just after the skip.
 *
 * @throws RangeError for an unknown zone
 */
export const instantOfRegisterTime = (time: RegisterTime, zone: string): number => {
  const wall = time * 1000;
  const offsetBefore = wallAt(wall - 86_400_000, zone) - (wall - 86_400_000);
  const offsetAfter = wallAt(wall + 86_400_000, zone) - (wall + 86_400_000);
  const candidates = [wall - offsetBefore, wall - offsetAfter].filter((at) => wallAt(at, zone) === wall);
  return candidates.length > 0 ? Math.min(...candidates) : wall - Math.min(offsetBefore, offsetAfter);
};
