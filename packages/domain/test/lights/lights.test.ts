import { registerTime, registerTimeAt } from '@koreshok/fiscal/time';
import { describe, expect, test } from 'vitest';
import {
  driveWarningsOf,
  LIGHT_ACTOR_WORDS,
  LIGHT_STATES,
  LIGHT_WORDS,
  type LightFinding,
  lightOf,
  type RegisterCondition,
  type RegisterDocuments,
  todoOf,
} from '../../src/index.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const ZONE = 'Europe/Moscow';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds);
const wallAgo = (milliseconds: number) => registerTimeAt(ago(milliseconds), ZONE);

const documents: RegisterDocuments = {
  lastReceivedAt: ago(HOUR),
  lastNumber: 500,
  shiftOpen: true,
  shiftOpenedAt: wallAgo(3 * HOUR),
  unconfirmedCount: 0,
  firstUnconfirmedAt: null,
  warnings: driveWarningsOf(0),
  driveValidUntil: wallAgo(-200 * DAY),
  driveClosed: false,
  driveFullAt: null,
  driveFillPercent: 0.2,
  registeredWith: 'us',
};

function condition(
  of: Partial<RegisterDocuments> | null = {},
  more: Partial<RegisterCondition> = {},
): RegisterCondition {
  return {
    archived: false,
    goneFor: null,
    timeZone: ZONE,
    admission: { state: 'admitted', paidUntil: ago(-100 * DAY), graceUntil: ago(-115 * DAY) },
    documents: of === null ? null : { ...documents, ...of },
    ...more,
  };
}

const admission = (paidAgo: number, state: 'admitted' | 'blocked' | 'left' = 'admitted') => ({
  admission: { state, paidUntil: ago(paidAgo), graceUntil: ago(paidAgo - 15 * DAY) },
});

describe('a register that', () => {
  const cases: [string, RegisterCondition, string, string][] = [
    ['sends its documents', condition(), 'working', 'works'],
    ['was never heard', condition(null), 'no_data', 'never_heard'],
    ['is in the archive', condition({ driveClosed: true }, { archived: true }), 'no_data', 'archived'],
    ['went to another operator', condition({ driveClosed: true }, admission(0, 'left')), 'no_data', 'left'],
    [
      'its owner took to another operator',
      condition({}, { ...admission(0, 'left'), goneFor: 'another_operator' }),
      'no_data',
      'moved',
    ],
    ['its owner took away for another reason', condition({}, { goneFor: 'other' }), 'no_data', 'left'],
    ['is blocked', condition({}, admission(-DAY, 'blocked')), 'failing', 'blocked'],
    ['has a term of 15 days left', condition({}, admission(-15 * DAY)), 'working', 'works'],
    ['has a term of 14 days left', condition({}, admission(-14 * DAY)), 'attention', 'service_term_ending'],
    ['is a day past its term', condition({}, admission(DAY)), 'attention', 'service_term_in_grace'],
    ['is past its grace', condition({}, admission(15 * DAY)), 'failing', 'service_term_ended'],
    ['has a drive of 31 days left', condition({ driveValidUntil: wallAgo(-31 * DAY) }), 'working', 'works'],
    [
      'has a drive of 30 days left',
      condition({ driveValidUntil: wallAgo(-30 * DAY) }),
      'attention',
      'drive_term_ending',
    ],
    [
      'has a drive that ends this hour',
      condition({ driveValidUntil: wallAgo(-1000) }),
      'attention',
      'drive_term_ending',
    ],
    ['has a drive that ended', condition({ driveValidUntil: wallAgo(1000) }), 'failing', 'drive_term_ended'],
    ['closed its drive', condition({ driveClosed: true }), 'failing', 'drive_closed'],
    ['warns of a full memory', condition({ warnings: driveWarningsOf(4) }), 'attention', 'drive_memory_full'],
    [
      'warns of three days',
      condition({ warnings: driveWarningsOf(0b0011) }),
      'attention',
      'drive_replace_urgently',
    ],
    [
      'warns of thirty days',
      condition({ warnings: driveWarningsOf(0b0001) }),
      'attention',
      'drive_exhausted',
    ],
    ['is filled to 89 %', condition({ driveFillPercent: 89.9 }), 'working', 'works'],
    ['is filled to 90 %', condition({ driveFillPercent: 90 }), 'attention', 'drive_almost_full'],
    [
      'will be full in a month at this pace',
      condition({ driveFillPercent: 70, driveFullAt: wallAgo(-30 * DAY) }),
      'attention',
      'drive_almost_full',
    ],
    [
      'has just begun its drive, whatever the pace',
      condition({ driveFillPercent: 2, driveFullAt: wallAgo(-30 * DAY) }),
      'working',
      'works',
    ],
    [
      'was registered with another operator and is silent for months',
      condition({ registeredWith: 'another_operator', lastReceivedAt: ago(90 * DAY) }),
      'no_data',
      'moved',
    ],
    [
      'was registered to work without an operator',
      condition({ registeredWith: 'nobody', unconfirmedCount: 5, firstUnconfirmedAt: wallAgo(40 * DAY) }),
      'no_data',
      'autonomous',
    ],
    [
      'holds documents since this morning',
      condition({ unconfirmedCount: 5, firstUnconfirmedAt: wallAgo(5 * HOUR) }),
      'working',
      'works',
    ],
    [
      'holds documents since this morning and has heard nothing for two days',
      condition({ unconfirmedCount: 5, firstUnconfirmedAt: wallAgo(5 * HOUR), warnings: driveWarningsOf(8) }),
      'attention',
      'unconfirmed',
    ],
    [
      'holds documents for a day',
      condition({ unconfirmedCount: 5, firstUnconfirmedAt: wallAgo(DAY) }),
      'attention',
      'unconfirmed',
    ],
    [
      'holds documents for 23 days',
      condition({ unconfirmedCount: 5, firstUnconfirmedAt: wallAgo(23 * DAY) }),
      'failing',
      'unconfirmed_stop_near',
    ],
    [
      'is silent over a weekend',
      condition({ lastReceivedAt: ago(4 * DAY - 1), shiftOpen: false }),
      'working',
      'works',
    ],
    [
      'is silent for four days',
      condition({ lastReceivedAt: ago(4 * DAY), shiftOpen: false }),
      'attention',
      'silent',
    ],
    [
      'is silent for ten days',
      condition({ lastReceivedAt: ago(10 * DAY), shiftOpen: false }),
      'failing',
      'silent_long',
    ],
    ['keeps its shift for 24 hours', condition({ shiftOpenedAt: wallAgo(DAY) }), 'working', 'works'],
    [
      'keeps its shift longer',
      condition({ shiftOpenedAt: wallAgo(DAY + 1000) }),
      'attention',
      'shift_too_long',
    ],
  ];
  test.each(cases)('%s', (_, given, state, reason) => {
    expect(lightOf(given, NOW)).toMatchObject({ state, reason });
  });
});

describe('a light', () => {
  test('names the gravest trouble first and keeps the others', () => {
    const light = lightOf(
      condition({ driveClosed: true, shiftOpenedAt: wallAgo(30 * HOUR) }, admission(DAY)),
      NOW,
    );
    expect(light.reason).toBe('drive_closed');
    expect(light.others.map(({ reason }) => reason)).toEqual(['service_term_in_grace', 'shift_too_long']);
  });

  test('counts in the zone of the outlet', () => {
    const openedAt = registerTime(Date.UTC(2026, 10, 21, 12) / 1000);
    const inMoscow = condition({ shiftOpenedAt: openedAt });
    const inKamchatka = { ...inMoscow, timeZone: 'Asia/Kamchatka' };
    expect(lightOf(inMoscow, NOW).reason).toBe('works');
    expect(lightOf(inKamchatka, NOW).reason).toBe('shift_too_long');
  });

  test('says cause, consequence, who acts and what to press, in Russian and without exclamation', () => {
    const found: LightFinding[] = [];
    for (const silent of [4, 12, 40]) {
      for (const paid of [-10, 1, 20]) {
        const light = lightOf(
          condition(
            {
              lastReceivedAt: ago(silent * DAY),
              shiftOpenedAt: wallAgo(40 * HOUR),
              unconfirmedCount: 21,
              firstUnconfirmedAt: wallAgo(silent * DAY),
              driveValidUntil: wallAgo(-21 * DAY),
              warnings: driveWarningsOf(15),
            },
            admission(paid * DAY),
          ),
          NOW,
        );
        found.push(light, ...light.others);
      }
    }
    expect(found.length).toBeGreaterThan(40);
    for (const { cause, consequence, actor, action } of found) {
      expect(cause).toMatch(/^[А-ЯЁ].*\.$/u);
      expect(consequence).toMatch(/^[А-ЯЁ].*\.$/u);
      expect(action).toMatch(/^[А-ЯЁ]/u);
      expect(LIGHT_ACTOR_WORDS[actor]).not.toBe('');
      expect(cause + consequence + action).not.toMatch(/!|undefined|NaN| {2}/);
    }
  });

  test('tells days with the right ending', () => {
    const cause = (days: number) =>
      lightOf(condition({ lastReceivedAt: ago(days * DAY), shiftOpen: false }), NOW).cause;
    expect(cause(4)).toContain('4 дня');
    expect(cause(11)).toContain('11 дней');
    expect(cause(21)).toContain('21 день');
  });

  test('has a shape and words for each state', () => {
    expect(LIGHT_STATES.map((state) => LIGHT_WORDS[state].shape).join('')).toBe('●▲■○');
  });
});

describe('what there is to do', () => {
  test('gathers many registers by what is the matter, the gravest first', () => {
    const lights = [
      lightOf(condition(), NOW),
      lightOf(condition({ shiftOpenedAt: wallAgo(30 * HOUR) }), NOW),
      lightOf(condition({ shiftOpenedAt: wallAgo(30 * HOUR) }), NOW),
      lightOf(condition({ driveClosed: true }), NOW),
    ];
    expect(todoOf(lights)).toMatchObject([
      {
        reason: 'drive_closed',
        count: 1,
        sentence: 'У 1 кассы закрыт ФН, чеки не пробиваются',
        action: 'Заменить ФН',
      },
      { reason: 'shift_too_long', count: 2, sentence: 'У 2 касс смена открыта больше 24 часов' },
    ]);
  });

  test('is nothing when all work', () => {
    expect(todoOf([lightOf(condition(), NOW)])).toEqual([]);
  });
});
