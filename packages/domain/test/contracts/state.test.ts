import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONTRACT_EVENTS,
  CONTRACT_STATE_WORDS,
  CONTRACT_STATES,
  type ContractState,
  isInForce,
  isPaidInTime,
  isUnderWay,
  nextContractState,
} from '../../src/contracts/index.ts';

const anyHistory = fc.array(fc.constantFrom(...CONTRACT_EVENTS), { maxLength: 30 });

/** Events that happened, one after another; those that could not are passed over. */
function live(events: readonly (typeof CONTRACT_EVENTS)[number][]) {
  let state: ContractState = 'draft';
  const happened: string[] = [];
  for (const event of events) {
    const next = nextContractState(state, event);
    if (next === null) continue;
    state = next;
    happened.push(event);
  }
  return { state, happened };
}

describe('a contract', () => {
  test('goes from a draft through the operator’s signature to the client’s', () => {
    const way = live(['submit', 'approve', 'operator_signed', 'client_signed']);
    expect(way.state).toBe('concluded');
  });

  test('is never in force without the operator’s signature, and never ends without a notice', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const { state, happened } = live(events);
        if (isInForce(state) || state === 'ended') expect(happened).toContain('operator_signed');
        if (state === 'ended') expect(happened).toContain('terminate');
      }),
    );
  });

  test('is under way, in force, or over for good', () => {
    for (const state of CONTRACT_STATES) {
      // A lapsed offer is over for everybody but whoever has paid in time.
      const over = CONTRACT_EVENTS.every(
        (event) => event === 'paid' || nextContractState(state, event) === null,
      );
      expect([isUnderWay(state), isInForce(state), over].filter(Boolean), state).toHaveLength(1);
    }
  });

  test('signed by the operator cannot be refused by it any more', () => {
    expect(nextContractState('awaiting_signature', 'refuse')).toBeNull();
    expect(nextContractState('signing', 'withdraw')).toBeNull();
  });

  test.each([
    ['2026-12-21', true],
    ['2026-12-22', true],
    ['2026-12-23', false],
  ])('offered until 22 December and paid on %s is paid in time: %s', (paidOn, inTime) => {
    // Half past two at night in Moscow, still 21 December in UTC.
    expect(isPaidInTime(paidOn, new Date('2026-12-21T23:30:00.000Z'))).toBe(inTime);
  });

  test('is accepted by payment where it waits for the client, and after the offer has lapsed', () => {
    const payable = CONTRACT_STATES.filter((state) => nextContractState(state, 'paid') !== null);
    expect(payable).toEqual(['awaiting_signature', 'expired']);
  });

  test('has words in every state, and what to do while it is under way', () => {
    for (const state of CONTRACT_STATES) {
      expect(CONTRACT_STATE_WORDS[state].words).not.toBe('');
      if (isUnderWay(state)) expect(CONTRACT_STATE_WORDS[state].next, state).not.toBe('');
    }
  });
});
