import { contentOf, type Element } from './element.ts';
import { EncodingError } from './encoding-error.ts';
import { TAG } from './tags.ts';

const latin1 = new TextDecoder('latin1');
const SHAPE = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/u;

/** A UTCTime or GeneralizedTime with seconds and in UTC, as certificates and signatures have to write it. */
export const readTime = (element: Element): Date => {
  const years = element.tag === TAG.utcTime ? 2 : 4;
  const match = SHAPE.exec(latin1.decode(contentOf(element)));
  const [, yearText = '', ...rest] = match ?? [];
  const isTime = element.tag === TAG.utcTime || element.tag === TAG.generalizedTime;
  if (!isTime || match === null || yearText.length !== years) throw wrong(element);
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = rest.map(Number);
  const time = new Date(Date.UTC(fullYear(Number(yearText), years), month - 1, day, hour, minute, second));
  const same = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && time.getUTCHours() === hour;
  if (!same || time.getUTCMinutes() !== minute || time.getUTCSeconds() !== second) throw wrong(element);
  return time;
};

/** Two-digit years mean 1950 to 2049 (RFC 5280, section 4.1.2.5.1). */
const fullYear = (year: number, digits: number): number => {
  if (digits === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
};

const wrong = (element: Element): EncodingError =>
  new EncodingError('malformed', element.start, 'not a time');
