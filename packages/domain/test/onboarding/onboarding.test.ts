import { describe, expect, test } from 'vitest';
import {
  currentStep,
  FUNNEL_STAGES,
  type FunnelFacts,
  nextStage,
  heldReasonTexts,
  knockOf,
  mayOpenStep,
  ONBOARDING_STEPS,
  type OnboardingFacts,
} from '../../src/index.ts';

const nothing: OnboardingFacts = {
  company: false,
  taxes: false,
  outlets: 0,
  registers: 0,
  contract: false,
  firstDocument: false,
  firstReceipt: false,
};

describe('the steps of a client', () => {
  test('go on by what is there, one after the other', () => {
    const way: OnboardingFacts[] = [nothing];
    for (const next of [
      { company: true },
      { taxes: true },
      { outlets: 1 },
      { registers: 2 },
      { contract: true },
      { firstDocument: true },
      { firstReceipt: true },
    ]) {
      way.push({ ...way.at(-1)!, ...next });
    }
    expect(way.map(currentStep)).toEqual([
      'company',
      'taxes',
      'outlets',
      'registers',
      'contract',
      'launch',
      'launch',
      'launch',
    ]);
  });

  test('open only when everything before them is behind', () => {
    const facts = { ...nothing, company: true, taxes: true };
    expect(ONBOARDING_STEPS.filter((step) => mayOpenStep(step, facts))).toEqual([
      'company',
      'taxes',
      'outlets',
    ]);
  });

  test('do not wait for the contract: the page of the first receipt is open beside it', () => {
    const facts = { ...nothing, company: true, taxes: true, outlets: 1, registers: 1 };
    expect(mayOpenStep('contract', facts)).toBe(true);
    expect(mayOpenStep('launch', facts)).toBe(true);
    expect(mayOpenStep('launch', { ...facts, registers: 0 })).toBe(false);
  });

  test('come back to what has gone missing', () => {
    const facts = { ...nothing, company: true, outlets: 1, registers: 1, firstReceipt: true };
    expect(currentStep(facts)).toBe('taxes');
  });
});

describe('a register that knocks', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 28, 9, minute));

  test('is silent, then connected, then sells', () => {
    expect(knockOf({ lastReceivedAt: null, firstReceiptAt: null, held: null })).toEqual({ state: 'silent' });
    expect(knockOf({ lastReceivedAt: at(1), firstReceiptAt: null, held: null }).state).toBe('connected');
    expect(knockOf({ lastReceivedAt: at(2), firstReceiptAt: at(2), held: null }).state).toBe('selling');
  });

  test('and is not taken in tells why and what to do', () => {
    const held = { reason: 'another_register', at: at(3) };
    expect(knockOf({ lastReceivedAt: null, firstReceiptAt: null, held })).toEqual({
      state: 'held',
      at: at(3),
      text: heldReasonTexts.another_register,
    });
    const unknown = knockOf({
      lastReceivedAt: null,
      firstReceiptAt: null,
      held: { reason: 'new', at: at(1) },
    });
    expect(unknown).toMatchObject({ text: { what: 'Документ кассы не принят.' } });
  });

  test('is over its trouble once a later document was taken in', () => {
    const held = { reason: 'another_register', at: at(3) };
    expect(knockOf({ lastReceivedAt: at(4), firstReceiptAt: null, held }).state).toBe('connected');
  });
});

describe('the funnel of an agent', () => {
  const begun: FunnelFacts = {
    hasMember: false,
    taxes: false,
    registers: 0,
    contract: false,
    paid: false,
    firstReceipt: false,
  };

  test('asks for one stage after the other, and for nothing at the end', () => {
    const way: FunnelFacts[] = [begun];
    for (const next of [
      { hasMember: true },
      { taxes: true },
      { registers: 1 },
      { contract: true },
      { paid: true },
      { firstReceipt: true },
    ]) {
      way.push({ ...way.at(-1)!, ...next });
    }
    expect(way.map(nextStage)).toEqual([...FUNNEL_STAGES, null]);
  });

  test('asks first for what is missing, however far the client has come', () => {
    const ahead = { ...begun, hasMember: true, registers: 3, contract: true, paid: true, firstReceipt: true };
    expect(nextStage(ahead)).toBe('requisites');
  });
});
