import type { ClaimedLane, TakenDocument } from '@koreshok/db/intake';
import { beforeEach, describe, expect, test } from 'vitest';
import { FreshDocuments } from '../../src/relay/fresh-documents.ts';

const fn = '9960440300000001';
const PER_LANE = 100;

const taken = (number: number, more: Partial<TakenDocument> = {}): TakenDocument => ({
  fn,
  number,
  month: 202_611,
  organizationId: 'client',
  cashRegisterId: 'register',
  outletId: 'outlet',
  code: 3,
  mode: 'production',
  registerTime: 1,
  fiscalSign: 1,
  receivedAt: new Date('2026-11-23T09:00:00Z'),
  raw: Uint8Array.of(number),
  findings: '[]',
  digest: Uint8Array.of(),
  confirmation: Uint8Array.of(),
  ...more,
});
const lane = (nextNumber: number, lastNumber: number): ClaimedLane => ({
  fn,
  nextNumber,
  lastNumber,
  attempts: 0,
  lastError: '',
  fence: 1,
});

let fresh: FreshDocuments;
beforeEach(() => {
  fresh = new FreshDocuments();
});

const numbersOf = (given: ClaimedLane, perLane = PER_LANE) =>
  fresh.take(given, perLane)?.documents.map(({ number }) => number) ?? null;

describe('documents just stored', () => {
  test('are at hand for their lane, in order of number and with their bytes', () => {
    fresh.keep([taken(5), taken(4)]);
    const work = fresh.take(lane(4, 5), PER_LANE);
    expect(work).toMatchObject({ through: 5, documents: [{ number: 4 }, { number: 5 }] });
    expect(work?.documents[1]?.raw).toEqual(Buffer.of(5));
  });

  test('are given once', () => {
    fresh.keep([taken(4)]);
    expect(numbersOf(lane(4, 4))).toEqual([4]);
    expect(numbersOf(lane(4, 4))).toBeNull();
  });

  test('are no more than a turn may carry of one lane', () => {
    fresh.keep([taken(4), taken(5), taken(6)]);
    expect(numbersOf(lane(4, 6), 2)).toEqual([4, 5]);
    expect(numbersOf(lane(6, 6), 2)).toEqual([6]);
  });

  test('leave a lane to the database when one of its numbers is missing: order goes before speed', () => {
    fresh.keep([taken(4), taken(6)]);
    expect(numbersOf(lane(4, 6))).toBeNull();
  });

  test('leave an empty lane to the database', () => {
    expect(numbersOf(lane(4, 3))).toBeNull();
  });

  test('on trial are never at hand', () => {
    fresh.keep([taken(4, { mode: 'test_drive' })]);
    expect(numbersOf(lane(4, 4))).toBeNull();
  });

  test('are forgotten rather than fill the memory while nothing goes out', () => {
    for (let number = 1; number <= 10_000; number += 1) fresh.keep([taken(number)]);
    expect(numbersOf(lane(1, 1))).toBeNull();
    expect(numbersOf(lane(10_000, 10_000))).toEqual([10_000]);
  });
});
