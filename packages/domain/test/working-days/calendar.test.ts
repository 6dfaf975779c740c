import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay } from '../../src/working-days/index.ts';

const moscow = (text: string) => new Date(`${text}+03:00`);
const endOf = (day: string) => moscow(`${day}T23:59:59`);

describe('the calendar of working days', () => {
  test.each([
    ['an ordinary Thursday', '2026-11-26', true],
    ['a Saturday', '2026-11-28', false],
    ['the Day of Unity', '2026-11-04', false],
    ['a Monday after a holiday on Sunday', '2026-03-09', false],
    ['a Monday after a holiday on Saturday', '2026-05-11', false],
    ['a day moved by decree', '2026-12-31', false],
    ['the first working day of January', '2026-01-12', true],
    ['a working Saturday', '2025-11-01', true],
  ])('%s', (_, day, expected) => {
    expect(isWorkingDay(moscow(`${day}T12:00:00`))).toBe(expected);
  });

  test('a term begins on the next day and ends with the last second of its last one', () => {
    expect(addWorkingDays(moscow('2026-11-26T23:59:00'), 1)).toEqual(endOf('2026-11-27'));
    expect(addWorkingDays(moscow('2026-11-27T10:00:00'), 1)).toEqual(endOf('2026-11-30'));
    expect(addWorkingDays(moscow('2026-11-27T10:00:00'), 5)).toEqual(endOf('2026-12-04'));
    expect(addWorkingDays(moscow('2026-12-30T10:00:00'), 1)).toEqual(endOf('2027-01-11'));
  });

  test('longer terms never end earlier, and each ends on a working day', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: moscow('2025-01-01T00:00:00'),
          max: moscow('2027-12-01T00:00:00'),
          noInvalidDate: true,
        }),
        fc.integer({ min: 1, max: 20 }),
        (at, days) => {
          const end = addWorkingDays(at, days);
          expect(isWorkingDay(end)).toBe(true);
          expect(addWorkingDays(at, days + 1).getTime()).toBeGreaterThan(end.getTime());
        },
      ),
      { numRuns: 200 },
    );
  });
});
