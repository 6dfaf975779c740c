import { accept, type Parsed, refuse } from '../identifiers/parsed.ts';
import { pad, parseDigits } from './digits.ts';
import { MONTHS } from './months.ts';
import { type RegisterTime, registerTimeFromParts, registerTimeParts } from './register-time.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?$/u;

/** «22 ноября 2026». */
export const formatRegisterDay = (time: RegisterTime): string => {
  const { year, month, day } = registerTimeParts(time);
  return `${day} ${MONTHS[month - 1]} ${year}`;
};

/** «22 ноября 2026, 14:05». */
export const formatRegisterTime = (time: RegisterTime): string => {
  const { hour, minute } = registerTimeParts(time);
  return `${formatRegisterDay(time)}, ${pad(hour)}:${pad(minute)}`;
};

/** «22.11.2026 14:05», for tables and receipts. */
export const formatRegisterTimeShort = (time: RegisterTime): string => {
  const { year, month, day, hour, minute } = registerTimeParts(time);
  return `${pad(day)}.${pad(month)}.${year} ${pad(hour)}:${pad(minute)}`;
};

/** «2026-11-22T14:05:30»: the register's wall clock, so without a zone. */
export const toLocalIso = (time: RegisterTime): string => {
  const { year, month, day, hour, minute, second } = registerTimeParts(time);
  return `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}`;
};

/** Reads «2026-11-22T14:05[:30]» without a zone. */
export const parseLocalIso = (text: string): Parsed<RegisterTime> => {
  const parts = parseDigits(ISO, text.trim());
  if (parts === undefined) {
    return refuse('time.shape', 'Дата и время записываются так: 2026-11-22T14:05.');
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const time = registerTimeFromParts({ year, month, day, hour, minute, second });
  return time === undefined ? refuse('time.absent', 'Такого дня или часа нет в календаре.') : accept(time);
};
