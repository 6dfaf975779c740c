import type { Brand } from '../identifiers/brand.ts';

/**
 * The protocol's own time: seconds from 1970 of the clock on the register's wall, without a zone, as an unsigned
 * 32-bit number. It is compared and stored as it is and never becomes a Date.
 */
export type RegisterTime = Brand<number, 'RegisterTime'>;

/** The parts of a register's time; `month` and `day` count from 1. */
export type RegisterTimeParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const MAX = 0xffff_ffff;

/** True for a whole number of seconds that fits the protocol's field. */
export const isRegisterTime = (seconds: number): seconds is RegisterTime =>
  Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX;

/**
 * Seconds of the register's clock as a RegisterTime.
 *
 * @throws RangeError when the number does not fit an unsigned 32-bit field
 */
export const registerTime = (seconds: number): RegisterTime => {
  if (!isRegisterTime(seconds)) throw new RangeError(`${seconds} is not a time of a register`);
  return seconds;
};

/** The parts of the wall clock. */
export const registerTimeParts = (time: RegisterTime): RegisterTimeParts => {
  const wall = new Date(time * 1000);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
};

/** The time shown by a wall clock, or undefined for a day or hour that does not exist (30 February, 24:00). */
export const registerTimeFromParts = (
  parts: Omit<RegisterTimeParts, 'second'> & { readonly second?: number },
): RegisterTime | undefined => {
  const { year, month, day, hour, minute, second = 0 } = parts;
  const seconds = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  if (!isRegisterTime(seconds)) return undefined;
  const real = registerTimeParts(seconds);
  const same =
    real.year === year &&
    real.month === month &&
    real.day === day &&
    real.hour === hour &&
    real.minute === minute;
  return same && real.second === second ? seconds : undefined;
};
