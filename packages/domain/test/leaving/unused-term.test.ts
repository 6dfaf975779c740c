import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TermStretch, unusedTerm } from '../../src/index.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const at = (days: number) => new Date(START + days * DAY);
const paid = (from: number, until: number, source = 'manual'): TermStretch => ({
  paidFrom: at(from),
  paidUntil: at(until),
  source,
});

describe('what a register leaves unused', () => {
  test('is the rest of its paid stretch in whole days', () => {
    expect(unusedTerm([paid(0, 30)], at(10.25))).toEqual({
      days: 19,
      freeDays: 0,
      parts: [{ source: 'manual', from: at(10.25), until: at(30), days: 19, paid: true }],
    });
  });

  test('is nothing once the term is over, or when there was none', () => {
    expect(unusedTerm([paid(0, 30)], at(30))).toEqual({ days: 0, freeDays: 0, parts: [] });
    expect(unusedTerm([], at(0))).toEqual({ days: 0, freeDays: 0, parts: [] });
  });

  test('leaves out what was given free of charge', () => {
    const { days, freeDays, parts } = unusedTerm([paid(0, 30, 'trial'), paid(30, 60)], at(20));
    expect({ days, freeDays }).toEqual({ days: 30, freeDays: 10 });
    expect(parts.map((part) => [part.source, part.days, part.paid])).toEqual([
      ['trial', 10, false],
      ['manual', 30, true],
    ]);
  });

  test('counts a moment once where two stretches lie over each other', () => {
    expect(unusedTerm([paid(0, 40), paid(20, 60)], at(10)).days).toBe(50);
  });

  test('does not count days between two stretches', () => {
    expect(unusedTerm([paid(0, 20), paid(40, 50)], at(10)).days).toBe(20);
  });

  test('loses no day to stretches that end in the middle of one', () => {
    expect(unusedTerm([paid(0, 10.5), paid(10.5, 21)], at(1)).days).toBe(20);
  });
});

const stretches = fc.array(
  fc
    .tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }), fc.constantFrom('trial', 'manual', 'transfer'))
    .map(([from, length, source]) => paid(from / 4, (from + length) / 4, source)),
  { maxLength: 12 },
);
const moment = fc.nat({ max: 1_200 }).map((quarters) => at(quarters / 4));

describe('for any timeline', () => {
  test('the parts are all there is, and none lies over another or before the end', () => {
    fc.assert(
      fc.property(stretches, moment, (timeline, endsAt) => {
        const { days, freeDays, parts } = unusedTerm(timeline, endsAt);
        const sum = (wanted: boolean) =>
          parts.filter((part) => part.paid === wanted).reduce((all, part) => all + part.days, 0);
        expect([sum(true), sum(false)]).toEqual([days, freeDays]);
        let before = endsAt.getTime();
        for (const { from, until } of parts) {
          expect(from.getTime()).toBeGreaterThanOrEqual(before);
          expect(until.getTime()).toBeGreaterThan(from.getTime());
          before = until.getTime();
        }
      }),
    );
  });

  test('is never more than the time up to its last paid moment, and never grows as time passes', () => {
    fc.assert(
      fc.property(stretches, moment, fc.nat({ max: 400 }), (timeline, endsAt, later) => {
        const total = (end: Date) => {
          const { days, freeDays } = unusedTerm(timeline, end);
          return days + freeDays;
        };
        const last = Math.max(endsAt.getTime(), ...timeline.map(({ paidUntil }) => paidUntil.getTime()));
        expect(total(endsAt) * DAY).toBeLessThanOrEqual(last - endsAt.getTime());
        const after = unusedTerm(timeline, new Date(endsAt.getTime() + later * DAY));
        expect(after.days).toBeLessThanOrEqual(unusedTerm(timeline, endsAt).days);
      }),
    );
  });

  test('does not depend on the order in which stretches are read', () => {
    fc.assert(
      fc.property(stretches, moment, (timeline, endsAt) => {
        const one = unusedTerm(timeline, endsAt);
        const other = unusedTerm(timeline.toReversed(), endsAt);
        expect(one.days + one.freeDays).toBe(other.days + other.freeDays);
      }),
    );
  });
});
