import { makeInn, registrationNumberFor } from '@koreshok/fiscal/identifiers';
import { describe, expect, it } from 'vitest';

import { registerChecks } from '@/features/registers/checks.ts';
import { isLightState, lightOptions, lightWords } from '@/features/registers/light-filter.ts';

const inn = makeInn(() => 0.5);
const SERIAL = '00106900000042';
const number = registrationNumberFor('42', { inn, factoryNumber: SERIAL }) ?? '';
const TYPED = {
  outletId: 'точка',
  name: 'Касса',
  model: 'Атол 30Ф',
  serialNumber: SERIAL,
  registrationNumber: number as string,
  fn: '7380 4408 0012 3456',
  mode: 'production',
};
const checks = registerChecks(inn);
const problem = (field: keyof typeof checks, changes: Partial<typeof TYPED> = {}) => {
  const values = { ...TYPED, ...changes };
  return checks[field](values[field], values);
};

describe('a register as it is typed in', () => {
  it('may stay nameless in no field', () => {
    for (const field of ['outletId', 'name', 'model', 'serialNumber'] as const) {
      expect(problem(field, { [field]: ' ' })).toMatch(/\.$/);
      expect(problem(field)).toBeUndefined();
    }
  });

  it('has a РНМ that goes with its serial number and the owner’s ИНН', () => {
    expect(problem('registrationNumber')).toBeUndefined();
    expect(problem('registrationNumber', { serialNumber: '1' })).toMatch(/не подходит/);
  });

  it('is not compared with a serial number that is still to come', () => {
    expect(problem('registrationNumber', { serialNumber: '' })).toBeUndefined();
    expect(problem('registrationNumber', { registrationNumber: '12' })).toMatch(/16/);
  });

  it('has a ФН of 16 digits', () => {
    expect(problem('fn')).toBeUndefined();
    expect(problem('fn', { fn: '7380' })).toMatch(/16/);
  });
});

describe('the filter by light', () => {
  it('offers every state by shape and words and marks the one that holds', () => {
    const options = lightOptions('failing', (light) => `?light=${light}`);
    expect(options.map(({ label }) => label)).toEqual([
      '● Работает',
      '▲ Скоро потребуется внимание',
      '■ Не передаёт',
      '○ Нет данных',
    ]);
    expect(options.filter(({ active }) => active).map(({ href }) => href)).toEqual(['?light=failing']);
  });

  it('passes over a state that an address made up', () => {
    expect([isLightState('failing'), isLightState('broken'), isLightState(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(lightWords('no_data')).toBe('Нет данных');
  });
});
