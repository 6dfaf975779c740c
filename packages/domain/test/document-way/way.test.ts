import { describe, expect, test } from 'vitest';
import { DOCUMENT_VERDICTS, type DocumentWayFacts, documentWay, verdictOf } from '../../src/index.ts';

const RECEIVED = new Date('2026-11-22T09:00:00Z');
const SENT = new Date('2026-11-22T09:00:01Z');
const DECIDED = new Date('2026-11-22T09:00:02Z');

function facts(
  answer: DocumentWayFacts['answer'],
  mode: 'production' | 'test_drive' = 'production',
): DocumentWayFacts {
  return {
    mode,
    receivedAt: RECEIVED,
    sentAt: answer === null ? null : SENT,
    decidedAt: answer === null || answer === 'waiting' ? null : DECIDED,
    answer,
  };
}

describe("a document's way", () => {
  const cases: [DocumentWayFacts['answer'], string[], (Date | null)[]][] = [
    [null, ['done', 'pending', 'pending'], [RECEIVED, null, null]],
    ['waiting', ['done', 'done', 'pending'], [RECEIVED, SENT, null]],
    ['accepted', ['done', 'done', 'done'], [RECEIVED, SENT, DECIDED]],
    ['soft_quarantine', ['done', 'done', 'warning'], [RECEIVED, SENT, DECIDED]],
    ['hard_quarantine', ['done', 'done', 'failed'], [RECEIVED, SENT, DECIDED]],
    ['put_aside', ['done', 'failed', 'pending'], [RECEIVED, SENT, null]],
  ];
  test.each(cases)('answered with %s', (answer, states, times) => {
    const way = documentWay(facts(answer));
    expect(way.map(({ step }) => step)).toEqual(['received', 'sent', 'verdict']);
    expect(way.map(({ state }) => state)).toEqual(states);
    expect(way.map(({ at }) => at)).toEqual(times);
    expect(way.every(({ sentence }) => /^[А-ЯЁ].*\.$/u.test(sentence))).toBe(true);
  });

  test('of a test drive ends with us', () => {
    expect(documentWay(facts(null, 'test_drive')).map(({ step }) => step)).toEqual(['received', 'sent']);
    expect(verdictOf(facts('accepted', 'test_drive'))).toBe('test_drive');
  });

  test('each verdict is one of those listed', () => {
    for (const [answer] of cases) expect(DOCUMENT_VERDICTS).toContain(verdictOf(facts(answer)));
    expect(verdictOf(facts(null))).toBe('not_sent');
  });
});
