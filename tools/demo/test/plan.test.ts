import { catalogue } from '@koreshok/environment';
import { isInn, isRegistrationNumber, registrationNumberFits } from '@koreshok/fiscal/identifiers';
import { describe, expect, test } from 'vitest';
import { DEMO_ACCOUNTS } from '../accounts.ts';
import { cutPlan, planDemo } from '../plan/index.ts';

const plan = planDemo(1);
const registers = plan.clients.flatMap((client) => client.registers);

describe('the plan of the demonstration', () => {
  test('one seed always gives one plan, another seed another', () => {
    expect(planDemo(1)).toEqual(plan);
    expect(planDemo(2)).not.toEqual(plan);
  });

  test('it has the promised numbers of everybody', () => {
    expect(plan.resellers).toHaveLength(2);
    expect(plan.agents).toHaveLength(4);
    expect(plan.serviceCenters).toHaveLength(3);
    expect(plan.clients).toHaveLength(40);
    expect(registers).toHaveLength(300);
    expect(registers.filter((register) => register.historyDays === 60)).toHaveLength(30);
    expect(registers.filter((register) => register.historyDays === 3)).toHaveLength(270);
  });

  test('its operator is the one whose ИНН the gateway confirms by', () => {
    expect(plan.operator.inn).toBe(catalogue.GATEWAY_OPERATOR_INN.fallback);
  });

  test('its documents stay under thirty thousand', () => {
    const documents = registers.reduce(
      (sum, register) => sum + 1 + register.historyDays * (register.receiptsPerDay + 2),
      0,
    );
    expect(documents).toBeLessThan(30_000);
  });

  test('every number passes its check and none stands twice', () => {
    for (const client of plan.clients) {
      expect(isInn(client.inn)).toBe(true);
      for (const register of client.registers) {
        expect(isRegistrationNumber(register.registrationNumber)).toBe(true);
        expect(
          registrationNumberFits(register.registrationNumber as never, {
            inn: client.inn,
            factoryNumber: register.serialNumber,
          }),
        ).toBe(true);
        expect(client.outlets[register.outletIndex]).toBeDefined();
      }
    }
    expect(new Set(registers.map((register) => register.fn)).size).toBe(300);
    expect(new Set(plan.clients.map((client) => client.inn)).size).toBe(40);
  });

  test('outlets are named after their streets as people say it', () => {
    const names = plan.clients.flatMap(({ outlets }) => outlets.map(({ name }) => name));
    expect(names.some((name) => name.endsWith(' на Лесной'))).toBe(true);
    expect(names.filter((name) => name.endsWith('ая'))).toEqual([]);
  });

  test('every story is there, and most registers are steady', () => {
    const stories = Map.groupBy(registers, (register) => register.story);
    for (const story of ['silent', 'expiring', 'failing', 'awaiting', 'lapsing', 'open_shift'] as const) {
      expect(stories.get(story)?.length ?? 0).toBeGreaterThan(1);
    }
    expect(stories.get('steady')?.length).toBeGreaterThan(200);
  });

  test('every account belongs to an organization of the plan', () => {
    const keys = new Set(
      [plan.operator, ...plan.resellers, ...plan.agents, ...plan.serviceCenters, ...plan.clients].map(
        (organization) => organization.key,
      ),
    );
    for (const account of DEMO_ACCOUNTS) expect(keys).toContain(account.organization);
  });

  test('a part of it keeps the chosen registers as they are, with fewer days', () => {
    const part = cutPlan(plan, { registers: { 'client-1': [1, 12], 'client-21': [1] }, historyDays: 5 });
    const [first, other] = part.clients;
    const whole = plan.clients[0];
    expect(part.clients.map(({ key }) => key)).toEqual(['client-1', 'client-21']);
    expect(first?.outlets).toEqual(whole?.outlets);
    expect(first?.registers).toEqual([
      { ...whole?.registers[0], historyDays: 5, keyDays: (whole?.registers[0]?.keyDays ?? 0) - 55 },
      { ...whole?.registers[11], historyDays: 3 },
    ]);
    expect(other?.registers).toHaveLength(1);
    expect(part.agents).toEqual(plan.agents);
  });
});
