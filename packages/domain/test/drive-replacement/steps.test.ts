import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  replacementClocks,
  type ReplacementFacts,
  replacementSteps,
} from '../../src/drive-replacement/index.ts';
import { APPLICATION_STATES } from '../../src/fns-application/index.ts';

const START: ReplacementFacts = {
  cause: 'planned',
  shiftOpen: true,
  unsent: 3,
  closed: false,
  placed: false,
  reported: false,
  application: null,
};
const now = (changes: Partial<ReplacementFacts>) =>
  replacementSteps({ ...START, ...changes }).find(({ state }) => state === 'current')?.key;

describe('a planned change of drives', () => {
  test.each([
    ['the shift is open', {}, 'close_shift'],
    ['documents are still on their way', { shiftOpen: false }, 'hand_over'],
    ['everything was handed over', { shiftOpen: false, unsent: 0 }, 'close_drive'],
    ['the old drive is closed', { shiftOpen: false, unsent: 0, closed: true }, 'place'],
    ['the new drive stands there', { shiftOpen: false, unsent: 0, closed: true, placed: true }, 'report'],
    [
      'the new drive has reported',
      { shiftOpen: false, unsent: 0, closed: true, placed: true, reported: true },
      'file',
    ],
    [
      'the application is on its way',
      { shiftOpen: false, unsent: 0, closed: true, placed: true, reported: true, application: 'sent' },
      'card',
    ],
  ] as const)('when %s, the next step is told', (_, changes, key) => {
    expect(now(changes)).toBe(key);
  });

  test('nothing counts as handed over while the shift is open', () => {
    const steps = replacementSteps({ ...START, unsent: 0 });
    expect(steps.find(({ key }) => key === 'hand_over')?.state).toBe('ahead');
  });

  test('a close report proves that the shift was closed and all was sent, whatever was heard before', () => {
    expect(now({ closed: true })).toBe('place');
  });

  test('names who does each step', () => {
    const who = Object.fromEntries(replacementSteps(START).map((step) => [step.key, step.who]));
    expect(who).toMatchObject({ close_shift: 'client', close_drive: 'service_center', card: 'fns' });
  });
});

describe('a broken drive', () => {
  test('begins with the application, and its clocks run from the breakdown', () => {
    expect(now({ cause: 'broken' })).toBe('file_breakdown');
    const brokenAt = new Date('2026-11-27T12:00:00+03:00');
    expect(replacementClocks(brokenAt).map(({ until }) => until)).toEqual([
      new Date('2026-12-04T23:59:59+03:00'),
      new Date('2026-12-27T12:00:00+03:00'),
      new Date('2027-01-26T12:00:00+03:00'),
    ]);
  });
});

test('whatever is known, at most one step is current and none before it is open', () => {
  const facts = fc.record({
    cause: fc.constantFrom('planned' as const, 'broken' as const),
    shiftOpen: fc.boolean(),
    unsent: fc.option(fc.nat({ max: 5 })),
    closed: fc.boolean(),
    placed: fc.boolean(),
    reported: fc.boolean(),
    application: fc.option(fc.constantFrom(...APPLICATION_STATES)),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const states = replacementSteps(given).map(({ state }) => state);
      const current = states.indexOf('current');
      expect(states.filter((state) => state === 'current').length).toBeLessThanOrEqual(1);
      if (current >= 0) expect(states.slice(0, current).every((state) => state === 'done')).toBe(true);
      else expect(states.every((state) => state === 'done')).toBe(true);
    }),
  );
});
