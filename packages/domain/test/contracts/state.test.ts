import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONTRACT_EVENTS,
  CONTRACT_STATE_WORDS,
  CONTRACT_STATES,
  type ContractState,
  isInForce,
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
      const over = CONTRACT_EVENTS.every((event) => nextContractState(state, event) === null);
      expect([isUnderWay(state), isInForce(state), over].filter(Boolean), state).toHaveLength(1);
    }
  });

  test('signed by the operator cannot be refused by it any more', () => {
    expect(nextContractState('awaiting_signature', 'refuse')).toBeNull();
    expect(nextContractState('signing', 'withdraw')).toBeNull();
  });

  test('is offered for payment only where it waits for the client', () => {
    const payable = CONTRACT_STATES.filter((state) => nextContractState(state, 'paid') !== null);
    expect(payable).toEqual(['awaiting_signature']);
  });

  test('has words in every state, and what to do while it is under way', () => {
    for (const state of CONTRACT_STATES) {
      expect(CONTRACT_STATE_WORDS[state].words).not.toBe('');
      if (isUnderWay(state)) expect(CONTRACT_STATE_WORDS[state].next, state).not.toBe('');
    }
  });
});
