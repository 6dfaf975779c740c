import { expect, test } from 'vitest';
import { HoldBudget } from '../../src/intake/hold-budget.ts';

test('a minute’s budget is spent once and comes back with the next minute', () => {
  let now = 0;
  const budget = new HoldBudget(2, () => now);
  expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false]);
  now = 59_999;
  expect(budget.spend()).toBe(false);
  now = 60_000;
  expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false]);
});

test('a budget of nothing keeps nothing', () => {
  expect(new HoldBudget(0, () => 0).spend()).toBe(false);
});
