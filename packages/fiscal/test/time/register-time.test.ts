import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDays,
  addDaysToKey,
  dayKey,
  daysBetween,
  formatRegisterDay,
  formatRegisterTime,
  formatRegisterTimeShort,
  hourOfDay,
  instantOfRegisterTime,
  isRegisterTime,
  isTimeZone,
  parseDayKey,
  parseLocalIso,
  REGISTER_ZONES,
  type RegisterTime,
  registerTime,
  registerTimeAt,
  registerTimeFromParts,
  registerTimeParts,
  spanOfDays,
  startOfDay,
  toLocalIso,
  weekday,
} from '../../src/time/index.ts';

const at = (iso: string): RegisterTime => {
  const parsed = parseLocalIso(iso);
  if (!parsed.ok) throw new Error(parsed.problem.sentence);
  return parsed.value;
};

const anyTime = fc.integer({ min: 0, max: 0xffff_ffff }).map(registerTime);

describe('the time of a register', () => {
  it('is written for a person in Russian', () => {
    const time = at('2026-11-22T14:05:30');
    expect(formatRegisterTime(time)).toBe('22 ноября 2026, 14:05');
    expect(formatRegisterDay(time)).toBe('22 ноября 2026');
    expect(formatRegisterTimeShort(at('2026-01-02T03:04'))).toBe('02.01.2026 03:04');
  });

  it('is a whole number of seconds that fits 32 bits', () => {
    expect([0, 0xffff_ffff].every(isRegisterTime)).toBe(true);
    expect([-1, 0.5, 0x1_0000_0000, Number.NaN].some(isRegisterTime)).toBe(false);
    expect(() => registerTime(-1)).toThrow(RangeError);
  });

  it('survives its own text and its own parts', () => {
    fc.assert(fc.property(anyTime, (time) => at(toLocalIso(time)) === time));
    fc.assert(fc.property(anyTime, (time) => registerTimeFromParts(registerTimeParts(time)) === time));
  });

  it.each(['2026-02-30T10:00', '2026-02-01T24:00', '2026-13-01T00:00'])('%s does not exist', (text) => {
    expect(parseLocalIso(text)).toMatchObject({ problem: { code: 'time.absent' } });
  });

  it.each(['вчера', '22.11.2026 14:05', '2026-11-22T14:05Z'])('«%s» is not its text', (text) => {
    expect(parseLocalIso(text)).toMatchObject({ problem: { code: 'time.shape' } });
  });
});

describe('days and hours for sums', () => {
  it('come from the wall clock of the register', () => {
    const time = at('2026-11-22T23:59:59');
    expect([dayKey(time), hourOfDay(time), weekday(time)]).toEqual(['2026-11-22', 23, 7]);
    expect(dayKey(startOfDay(time))).toBe('2026-11-22');
    expect(hourOfDay(startOfDay(time))).toBe(0);
  });

  it('a period covers its last day to the end and not a second more', () => {
    const span = spanOfDays(dayKey(at('2026-11-21T00:00')), dayKey(at('2026-11-22T12:00')));
    expect([toLocalIso(span.from), toLocalIso(span.to)]).toEqual([
      '2026-11-21T00:00:00',
      '2026-11-23T00:00:00',
    ]);
  });

  it('every moment lies in the span of its own day', () => {
    const ordinary = anyTime.filter((time) => time < 0xffff_ffff - 86_400);
    fc.assert(
      fc.property(ordinary, (time) => {
        const { from, to } = spanOfDays(dayKey(time), dayKey(time));
        return from <= time && time < to;
      }),
    );
  });

  it('a day key is read back only when the day exists', () => {
    expect(parseDayKey('2024-02-29')).toBe('2024-02-29');
    expect(parseDayKey('2026-02-29')).toBeUndefined();
    expect(parseDayKey('29.02.2024')).toBeUndefined();
  });

  it('days are added and counted over the ends of months and years', () => {
    expect(toLocalIso(addDays(at('2026-12-31T10:00'), 1))).toBe('2027-01-01T10:00:00');
    expect(addDaysToKey(dayKey(at('2024-02-28T00:00')), 2)).toBe('2024-03-01');
    expect(daysBetween(at('2026-11-20T12:00'), at('2026-11-22T11:00'))).toBe(1);
    expect(addDays(registerTime(0xffff_ffff), 1)).toBe(0xffff_ffff);
    expect(addDays(registerTime(5), -1)).toBe(0);
  });
});

describe('clocks and zones', () => {
  const noonInMoscow = Date.UTC(2026, 10, 22, 9, 0, 0);

  it('the same instant shows another time in every Russian zone', () => {
    expect(
      REGISTER_ZONES.map((zone) => toLocalIso(registerTimeAt(noonInMoscow, zone)).slice(11, 16)),
    ).toEqual([
      '11:00',
      '12:00',
      '13:00',
      '14:00',
      '15:00',
      '16:00',
      '17:00',
      '18:00',
      '19:00',
      '20:00',
      '21:00',
    ]);
  });

  it('a Date and its milliseconds mean the same', () => {
    expect(registerTimeAt(new Date(noonInMoscow + 999), 'Europe/Moscow')).toBe(at('2026-11-22T12:00:00'));
  });

  it('leads back to the instant', () => {
    const seconds = fc.integer({ min: Date.UTC(2012, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...REGISTER_ZONES), (second, zone) => {
        const time = registerTimeAt(second * 1000, zone);
        expect(registerTimeAt(instantOfRegisterTime(time, zone), zone)).toBe(time);
      }),
    );
  });

  it('an hour shown twice means the first of the two', () => {
    const twice = at('2026-10-25T02:30');
    expect(instantOfRegisterTime(twice, 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('an hour that clocks skipped means the instant just after', () => {
    const skipped = at('2026-03-29T02:30');
    expect(instantOfRegisterTime(skipped, 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('an unknown zone is refused', () => {
    expect([isTimeZone('Asia/Kamchatka'), isTimeZone('Луна/Кратер')]).toEqual([true, false]);
    expect(() => registerTimeAt(0, 'Луна/Кратер')).toThrow(RangeError);
  });
});
