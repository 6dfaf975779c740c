import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAgo, formatDateTime, formatDay, formatDuration, wallClock } from '../src/format/date.ts';
import { formatPhone, groupByFour } from '../src/format/identifier.ts';
import { formatMoney, formatMoneyShort, parseMoney } from '../src/format/money.ts';
import { formatBytes, formatNumber, formatPercent } from '../src/format/number.ts';
import { counted, plural } from '../src/format/plural.ts';
import { formatRegisterTime } from '../src/format/register-time.ts';

/** Writes every kind of space as a plain one, where a test is about the figures. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('a sum', () => {
  it.each([
    [123_456_789, '1 234 567,89 ₽'],
    [0, '0,00 ₽'],
    [5, '0,05 ₽'],
    [-15_000, '−150,00 ₽'],
    [-1, '−0,01 ₽'],
  ])('of %i kopecks reads %s', (kopecks, text) => {
    expect(plain(formatMoney(kopecks))).toBe(text);
  });

  it('never breaks across lines', () => {
    expect(formatMoney(123_456_789)).toBe('1\u202F234\u202F567,89\u00A0₽');
  });

  it('leaves kopecks out of charts, rounding to the nearest rouble', () => {
    expect(plain(formatMoney(199_950, { kopecks: 'never' }))).toBe('2 000 ₽');
    expect(plain(formatMoney(-49, { kopecks: 'never' }))).toBe('0 ₽');
  });

  it('shows kopecks only where there are some, when asked', () => {
    expect(plain(formatMoney(44_800_000, { kopecks: 'auto' }))).toBe('448 000 ₽');
    expect(plain(formatMoney(420, { kopecks: 'auto' }))).toBe('4,20 ₽');
  });

  it('puts a plus before a gain when asked, and none before nothing', () => {
    expect(plain(formatMoney(100, { sign: 'always' }))).toBe('+1,00 ₽');
    expect(plain(formatMoney(0, { sign: 'always' }))).toBe('0,00 ₽');
  });

  it('refuses parts of a kopeck', () => {
    expect(() => formatMoney(1.5)).toThrow(RangeError);
  });

  it.each([
    [999_900, '9 999 ₽'],
    [1_000_000, '10 тыс. ₽'],
    [123_456_789, '1,2 млн ₽'],
    [-45_600_000_000, '−456 млн ₽'],
  ])('of %i kopecks is %s on a chart', (kopecks, text) => {
    expect(plain(formatMoneyShort(kopecks))).toBe(text);
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (kopecks) => {
        expect(parseMoney(formatMoney(kopecks))).toBe(kopecks === 0 ? 0 : kopecks);
      }),
    );
  });

  it.each([
    ['1 234,5', 123_450],
    ['1234.50 руб.', 123_450],
    ['−15', -1500],
    ['', undefined],
    ['12,345', undefined],
    ['много', undefined],
    ['99999999999999999', undefined],
  ])('typed as «%s» is %s kopecks', (text, kopecks) => {
    expect(parseMoney(text)).toBe(kopecks);
  });
});

describe('a number', () => {
  it.each([
    [1284, 0, '1 284'],
    [999, 0, '999'],
    [-0.04, 1, '0,0'],
    [-12.345, 2, '−12,35'],
    [Number.NaN, 0, '—'],
  ])('%d with %i places reads %s', (value, digits, text) => {
    expect(plain(formatNumber(value, digits))).toBe(text);
  });

  it('is a share in per cent', () => {
    expect(plain(formatPercent(0.427))).toBe('43 %');
    expect(plain(formatPercent(0.427, 1))).toBe('42,7 %');
  });

  it.each([
    [0, '0 Б'],
    [1023, '1 023 Б'],
    [1536, '1,5 КБ'],
    [5 * 1024 ** 3, '5 ГБ'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(plain(formatBytes(bytes))).toBe(text);
  });
});

describe('a counted word', () => {
  it.each([
    [0, 'касс'],
    [1, 'касса'],
    [2, 'кассы'],
    [4, 'кассы'],
    [5, 'касс'],
    [11, 'касс'],
    [14, 'касс'],
    [21, 'касса'],
    [112, 'касс'],
    [1.5, 'кассы'],
    [-3, 'кассы'],
  ])('for %d is «%s»', (count, word) => {
    expect(plural(count, 'касса', 'кассы', 'касс')).toBe(word);
  });

  it('stays on one line with its count', () => {
    expect(counted(1284, 'чек', 'чека', 'чеков')).toBe('1\u202F284\u00A0чека');
  });
});

describe('a moment', () => {
  const moment = new Date('2026-11-22T11:05:09Z');

  it('is written in words in the zone of its reader', () => {
    expect(plain(formatDateTime(moment, 'Europe/Moscow'))).toBe('22 ноября 2026, 14:05');
    expect(plain(formatDateTime(moment, 'Asia/Kamchatka'))).toBe('22 ноября 2026, 23:05');
  });

  it.each([
    ['figures', '22.11.2026 14:05'],
    ['date', '22 ноября 2026'],
    ['date-figures', '22.11.2026'],
    ['time', '14:05'],
  ] as const)('as %s reads %s', (style, text) => {
    expect(plain(formatDateTime(moment, 'Europe/Moscow', style))).toBe(text);
  });

  it('shows midnight as 00:00 of the new day', () => {
    expect(formatDateTime(new Date('2026-12-31T21:00:00Z'), 'Europe/Moscow', 'figures')).toBe(
      '01.01.2027 00:00',
    );
  });

  it('names the day of the week for headings', () => {
    expect(plain(formatDay(moment, 'Europe/Moscow'))).toBe('воскресенье, 22 ноября');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => wallClock(moment, 'Europe/Nowhere')).toThrow(RangeError);
  });

  it.each([
    [30, 'только что'],
    [-300, 'только что'],
    [5 * 60, '5 минут назад'],
    [61 * 60, '1 час назад'],
    [49 * 3600, '2 дня назад'],
  ])('%i seconds before now was «%s»', (seconds, text) => {
    expect(plain(formatAgo(new Date(moment.getTime() - seconds * 1000), moment))).toBe(text);
  });
});

describe('a length of time', () => {
  it.each([
    [93, '1 минута 33 секунды'],
    [7200, '2 часа'],
    [90_061, '1 день 1 час'],
    [0, 'меньше секунды'],
    [-5, 'меньше секунды'],
  ])('of %i seconds is «%s»', (seconds, text) => {
    expect(plain(formatDuration(seconds))).toBe(text);
  });
});

describe("the register's own time", () => {
  it('is read without any zone', () => {
    expect(plain(formatRegisterTime(Date.UTC(2026, 10, 22, 14, 5) / 1000))).toBe('22 ноября 2026, 14:05');
  });

  it('reaches to the end of its 32 bits', () => {
    expect(formatRegisterTime(2 ** 32 - 1, 'figures')).toBe('07.02.2106 06:28');
  });
});

describe('a number of a register or a person', () => {
  it('stands by four', () => {
    expect(plain(groupByFour('0005683427019274'))).toBe('0005 6834 2701 9274');
    expect(plain(groupByFour('99604'))).toBe('9960 4');
  });

  it('is a phone as people write it, unless it is foreign', () => {
    expect(plain(formatPhone('+79161234567'))).toBe('+7 916 123-45-67');
    expect(formatPhone('+375291234567')).toBe('+375291234567');
  });
});
