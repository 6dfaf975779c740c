import type { ClaimedLane, WaitingDocument } from '@koreshok/db/intake';
import { describe, expect, test } from 'vitest';
import type { Delivered } from '../../src/relay/delivery.ts';
import { laneOutcome, PUT_ASIDE_CODES } from '../../src/relay/lane-outcome.ts';
import { RETRIES, type RetryKind } from '../../src/relay/retry.ts';

const fn = '9960440300000001';
const now = new Date('2026-11-23T09:00:00Z');
const rules = { now, limits: { firstMs: 1_000, longestMs: 60_000 }, random: () => 1 };

const document = (number: number): WaitingDocument => ({
  fn,
  number,
  month: 202_611,
  organizationId: 'client',
  cashRegisterId: 'register',
  receivedAt: now,
  raw: Buffer.alloc(0),
});
const accepted: Delivered = { verdict: 'accepted', code: 0, message: '' };
const fault = (kind: RetryKind): Delivered => ({ fault: kind, message: 'why' });

function outcomeOf(
  delivered: Readonly<Record<number, Delivered>>,
  given: { numbers: readonly number[]; lane?: Partial<ClaimedLane>; through?: number },
) {
  const { numbers, lane = {}, through = Math.max(0, ...numbers) } = given;
  const { turn, acknowledgements } = laneOutcome(
    {
      lane: {
        fn,
        nextNumber: numbers[0] ?? 1,
        lastNumber: through,
        attempts: 0,
        lastError: '',
        fence: 7,
        ...lane,
      },
      documents: numbers.map(document),
      through,
    },
    new Map(Object.entries(delivered).map(([number, outcome]) => [`${fn}-${number}`, outcome])),
    rules,
  );
  return {
    turn,
    verdicts: acknowledgements.map(({ number, verdict }) => [number, verdict]),
    acknowledgements,
  };
}

describe('after its turn a lane', () => {
  test('whose documents all have verdicts goes on behind them and may sleep', () => {
    const { turn, verdicts } = outcomeOf({ 4: accepted, 5: accepted }, { numbers: [4, 5] });
    expect(verdicts).toEqual([
      [4, 'accepted'],
      [5, 'accepted'],
    ]);
    expect(turn).toMatchObject({ fn, fence: 7, nextNumber: 6, attempts: 0, retryAt: null, lastError: '' });
  });

  test('of which more may wait goes on right behind what was looked at', () => {
    const lane = { lastNumber: 90 };
    expect(outcomeOf({ 4: accepted }, { numbers: [4], through: 8, lane }).turn.nextNumber).toBe(9);
  });

  test('in which nothing waited goes past what the drive has', () => {
    expect(outcomeOf({}, { numbers: [], through: 12 }).turn).toMatchObject({
      nextNumber: 13,
      retryAt: null,
    });
  });

  test('records verdicts up to the first document without one, and waits before that one', () => {
    const { turn, verdicts } = outcomeOf(
      { 4: accepted, 5: fault('left_out'), 6: accepted },
      { numbers: [4, 5, 6] },
    );
    expect(verdicts).toEqual([[4, 'accepted']]);
    expect(turn).toMatchObject({ nextNumber: 5, attempts: 1, lastError: 'left_out: why' });
    expect(turn.retryAt).toEqual(new Date(now.getTime() + 1_000));
  });

  test('waits longer with every attempt that brings nothing', () => {
    const lane = { attempts: 3, lastError: 'timeout: why' };
    const { turn } = outcomeOf({ 4: fault('timeout') }, { numbers: [4], lane });
    expect(turn).toMatchObject({ attempts: 4, nextNumber: 4 });
    expect(turn.retryAt).toEqual(new Date(now.getTime() + 8_000));
  });

  test('waits as long as the peer asks, and its own wait behind it', () => {
    const asked: Delivered = { fault: 'overloaded', message: 'why', retryAfterMs: 30_000 };
    expect(outcomeOf({ 4: asked }, { numbers: [4] }).turn.retryAt).toEqual(new Date(now.getTime() + 32_000));
  });

  test('whose documents were never sent waits for those before them', () => {
    expect(outcomeOf({}, { numbers: [4] }).turn).toMatchObject({
      attempts: 1,
      lastError: 'not_sent: not sent',
    });
  });

  test('puts a document aside that was refused too often, and goes on', () => {
    const refused = { 4: fault('refused'), 5: accepted };
    const after = (refusals: number) =>
      outcomeOf(refused, { numbers: [4, 5], lane: { attempts: refusals, lastError: 'refused: why' } });
    const enough = RETRIES.refused.attempts ?? 0;
    expect(after(enough - 2).verdicts).toEqual([]);
    const late = after(enough - 1);
    expect(late.verdicts).toEqual([
      [4, 'put_aside'],
      [5, 'accepted'],
    ]);
    expect(late.acknowledgements[0]).toMatchObject({ code: PUT_ASIDE_CODES.refused, attempts: enough });
  });

  test('puts a document aside at once whose stored bytes cannot be read', () => {
    const { verdicts, acknowledgements } = outcomeOf(
      { 4: fault('unreadable'), 5: accepted },
      { numbers: [4, 5] },
    );
    expect(verdicts).toEqual([
      [4, 'put_aside'],
      [5, 'accepted'],
    ]);
    expect(acknowledgements[0]?.code).toBe(PUT_ASIDE_CODES.unreadable);
  });

  test('of an outage does not put a document aside at its first refusal', () => {
    const lane = { attempts: 12, lastError: 'unreachable: why' };
    const { turn, verdicts } = outcomeOf({ 4: fault('refused') }, { numbers: [4], lane });
    expect(verdicts).toEqual([]);
    expect(turn).toMatchObject({ nextNumber: 4, attempts: 1, lastError: 'refused: why' });
    expect(turn.retryAt).toEqual(new Date(now.getTime() + 4_000));
  });

  test('notes when a verdict was given, and that one still waited for was not', () => {
    const { acknowledgements } = outcomeOf(
      { 4: accepted, 5: { verdict: 'waiting', code: 0, message: '' } },
      { numbers: [4, 5] },
    );
    expect(acknowledgements.map(({ decidedAt }) => decidedAt)).toEqual([now, null]);
  });
});
