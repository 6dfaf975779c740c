import { describe, expect, test } from 'vitest';
import { dutyDueAt, dutyOfContractFact, dutyRetryAt } from '../../src/index.ts';

describe('the tax service is told', () => {
  test.each([
    ['on Monday', '2026-11-23T09:00:00Z', '2026-11-24T20:59:59Z'],
    ['on Friday', '2026-11-27T09:00:00Z', '2026-11-30T20:59:59Z'],
    ['before a holiday', '2026-11-03T09:00:00Z', '2026-11-05T20:59:59Z'],
  ])('of a contract concluded %s by the end of the next working day', (_day, at, due) => {
    expect(dutyDueAt('contract_concluded', new Date(at))).toEqual(new Date(due));
  });

  test('of a failed sign within the hour, of a day of marking within the day after', () => {
    const at = new Date('2026-11-23T09:00:00Z');
    expect(dutyDueAt('sign_failed', at)).toEqual(new Date('2026-11-23T10:00:00Z'));
    expect(dutyDueAt('marking_report', at)).toEqual(new Date('2026-11-24T09:00:00Z'));
  });

  test('again after a wait that grows to half an hour', () => {
    const now = new Date(0);
    const waits = [1, 2, 3, 20].map((attempts) => dutyRetryAt(now, attempts, 1).getTime());
    expect(waits).toEqual([30_000, 60_000, 120_000, 1_800_000]);
    expect(dutyRetryAt(now, 1, 0).getTime()).toBe(15_000);
  });
});

test('each fact about a contract makes a duty of its own', () => {
  expect(dutyOfContractFact('contract.concluded')).toBe('contract_concluded');
  expect(dutyOfContractFact('contract.changed')).toBe('contract_changed');
  expect(dutyOfContractFact('contract.ended')).toBe('contract_ended');
});
