import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DriveExpertise,
  isSettled,
  NEXT_EXPERTISE,
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
  removal: false,
  expertise: 'waiting',
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
    const clocks = replacementClocks(brokenAt, { application: null, expertise: 'waiting' });
    expect(clocks.map(({ until }) => until)).toEqual([
      new Date('2026-12-04T23:59:59+03:00'),
      new Date('2026-12-27T12:00:00+03:00'),
      new Date('2027-01-26T12:00:00+03:00'),
    ]);
  });

  const broken = { cause: 'broken', application: 'sent' } as const;
  const placed = { ...broken, expertise: 'handed', placed: true, reported: true } as const;
  test.each([
    ['the application is on its way', broken, 'expertise'],
    ['it lies with its maker', { ...broken, expertise: 'handed' }, 'place'],
    ['the new drive has reported', placed, 'card'],
    ['the tax service has answered', { ...placed, application: 'registered' }, 'conclusion'],
    ['it could be read', { ...placed, application: 'registered', expertise: 'readable' }, 'read_out'],
    ['what was read has gone on', { ...placed, application: 'registered', expertise: 'sent' }, undefined],
    ['it could not be read', { ...placed, application: 'registered', expertise: 'unreadable' }, undefined],
  ] as const)('when %s, the next step is told', (_, changes, key) => {
    expect(now(changes)).toBe(key);
  });

  test('that is not replaced, because the register is taken off, asks for no other drive', () => {
    const steps = replacementSteps({ ...START, ...broken, removal: true });
    expect(steps.map(({ key }) => key)).toEqual([
      'file_breakdown',
      'expertise',
      'card',
      'conclusion',
      'read_out',
    ]);
  });

  test('stops each clock by what was done', () => {
    const running = (facts: Partial<ReplacementFacts>) =>
      replacementClocks(new Date(), { ...START, ...facts }).map(({ who }) => who);
    expect(running({ application: 'sent' })).toEqual(['service_center', 'client']);
    expect(running({ application: 'sent', expertise: 'readable' })).toEqual(['client']);
    expect(running({ application: 'sent', expertise: 'unreadable' })).toEqual([]);
  });

  test('is settled in the end, whatever its maker says', () => {
    const ends = (from: DriveExpertise): DriveExpertise[] =>
      isSettled(from) ? [from] : NEXT_EXPERTISE[from].flatMap(ends);
    expect(ends('waiting')).toEqual(['sent', 'unreadable']);
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
    removal: fc.boolean(),
    expertise: fc.constantFrom<DriveExpertise>('waiting', 'handed', 'readable', 'unreadable', 'sent'),
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
