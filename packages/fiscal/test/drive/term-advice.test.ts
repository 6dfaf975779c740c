import { expect, test } from 'vitest';
import { driveAdvice, driveMisfit, type DriveUse } from '../../src/drive/index.ts';

const use = (traits: Partial<DriveUse>): DriveUse => ({
  generalTaxation: false,
  specialRegime: false,
  servicesOnly: false,
  excise: false,
  agent: false,
  seasonal: false,
  offline: false,
  ...traits,
});

test.each([
  ['a special regime', { specialRegime: true }, 36, 'must'],
  ['services alone', { servicesOnly: true, generalTaxation: true }, 36, 'must'],
  ['goods under the general regime', { generalTaxation: true }, 15, 'may'],
  ['both regimes with goods', { generalTaxation: true, specialRegime: true }, 15, 'may'],
  ['excise, whatever the regime', { excise: true, specialRegime: true }, 15, 'may'],
  ['seasonal work', { seasonal: true, specialRegime: true }, 15, 'may'],
  ['autonomous mode', { offline: true, specialRegime: true }, 15, 'may'],
  ['an agent on a special regime', { agent: true, specialRegime: true }, 36, 'may'],
  ['an agent on the general regime', { agent: true, generalTaxation: true }, 15, 'may'],
] as const)('%s: the law names the drive', (_, traits, months, duty) => {
  expect(driveAdvice(use(traits))).toMatchObject({ months, duty });
});

test('nothing is advised while nothing is known', () => {
  expect(driveAdvice(use({}))).toBeUndefined();
  expect(driveMisfit({ months: 15 }, use({}))).toBeUndefined();
});

test('a short drive on a special regime and a long one for goods under ОСН are spoken against', () => {
  expect(driveMisfit({ months: 15 }, use({ specialRegime: true }))).toContain('36 месяцев');
  expect(driveMisfit({ months: 36 }, use({ specialRegime: true }))).toBeUndefined();
  expect(driveMisfit({ months: 36 }, use({ generalTaxation: true }))).toContain('15 месяцев');
  expect(driveMisfit({ months: 36 }, use({ excise: true, specialRegime: true }))).toBeUndefined();
});
