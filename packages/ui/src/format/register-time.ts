import { formatWallClock } from './date.ts';
import type { DateStyle, WallClock } from './date.ts';

/**
 * The register's own clock: seconds since 1970-01-01 00:00 *of its own zone*, as the protocol carries them.
 * They are read without any zone.
 */
export function registerClock(registerSeconds: number): WallClock {
  const date = new Date(registerSeconds * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

/** The register's time as text, without its mark: `22 ноября 2026, 14:05`. */
export function formatRegisterTime(registerSeconds: number, style: DateStyle = 'words'): string {
  return formatWallClock(registerClock(registerSeconds), style);
}
