import { pad, parseDigits } from '../time/digits.ts';
import { type RegisterTime, registerTimeFromParts, registerTimeParts } from '../time/register-time.ts';

const SHAPE = /^(\d{4})(\d{2})(\d{2})[Tt](\d{2})(\d{2})(\d{2})?$/u;

/** Reads `20261122T1405[30]`; undefined for another shape or a day that does not exist. */
export const parseQrTime = (text: string): RegisterTime | undefined => {
  const parts = parseDigits(SHAPE, text);
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  return registerTimeFromParts({ year, month, day, hour, minute, second });
};

/** `20261122T1405`, with seconds when there are any. */
export const formatQrTime = (time: RegisterTime): string => {
  const { year, month, day, hour, minute, second } = registerTimeParts(time);
  const seconds = second === 0 ? '' : pad(second);
  return `${year}${pad(month)}${pad(day)}T${pad(hour)}${pad(minute)}${seconds}`;
};
