import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  DRIVE_MODELS,
  type DriveConditions,
  driveFillPercent,
  driveMemoryEnd,
  driveModel,
  driveRegistryName,
  driveSupports,
  driveTermEnd,
  isTestDrive,
  keyTerm,
  REGISTER_MODELS,
  registerModelNamed,
  registerModelsOf,
} from '../../src/drive/index.ts';
import { type DriveNumber, makeDriveNumber } from '../../src/identifiers/index.ts';
import { parseLocalIso, toLocalIso } from '../../src/time/index.ts';
import { seeded } from '../randomness.ts';

const drive = (prefix: string): DriveNumber => makeDriveNumber(seeded(1), prefix);

const at = (iso: string) => {
  const parsed = parseLocalIso(iso);
  if (!parsed.ok) throw new Error(parsed.problem.sentence);
  return parsed.value;
};

describe('the model of a fiscal drive', () => {
  it('is known by the first digits of its number', () => {
    expect(driveModel(drive('73814408'))).toMatchObject({
      name: 'ФН-1.2 Ин36-4',
      maker: 'ООО Инвента',
      generation: 'ФН-1.2',
      months: 36,
      format12: 'full',
      partialSale: true,
      inRegistry: true,
      test: false,
    });
    expect(driveModel(drive('8712000101'))?.maker).toBe('ООО НТЦ Измеритель');
  });

  it('of a batch newer than the list is known by its four digits', () => {
    expect(driveModel(drive('73814499'))?.name).toBe('ФН-1.2 Ин36-4');
    expect(driveModel(drive('7283'))?.name).toBe('ФН-1.2 Эв36-3');
  });

  it('nobody has listed stays unknown and is trusted with every format', () => {
    expect(driveModel(drive('1234'))).toBeUndefined();
    expect(driveSupports(drive('1234'), '1.2')).toBe(true);
  });

  it.each([
    ['87100001', 'ФН-1', ['1.0', '1.05']],
    ['92820001', 'ФН-1.1', ['1.05', '1.1']],
    ['99604405', 'ФН-1.1М', ['1.05', '1.1', '1.2']],
    ['72814405', 'ФН-1.2', ['1.05', '1.1', '1.2']],
  ])('%s is %s and works in %s', (prefix, generation, formats) => {
    expect(driveModel(drive(prefix))).toMatchObject({ generation, formats });
  });

  it('decides which formats a register may speak', () => {
    expect(driveSupports(drive('92820001'), '1.2')).toBe(false);
    expect(driveSupports(drive('72814405'), '1.2')).toBe(true);
  });

  it('for development is told from a real one', () => {
    expect(isTestDrive(drive('9999078902'))).toBe(true);
    expect(driveModel(drive('9999078902'))).toMatchObject({ test: true, generation: 'ФН-1.1М' });
    expect(isTestDrive(drive('73814408'))).toBe(false);
  });

  it('is spelled for the tax service in full', () => {
    const spelled = (prefix: string) =>
      driveRegistryName(driveModel(drive(prefix))!).split(' накопитель ')[1];
    expect(spelled('73814408')).toBe('«ФН-1.2 исполнение Ин36-4»');
    expect(spelled('92874403')).toBe('«ФН-1.1 исполнение 2»');
    expect(spelled('87100001')).toBe('«ФН-1»');
    expect(spelled('9999078902')).toBe('«ФН-1.1М»');
  });

  it('found by any number of a batch is that batch', () => {
    const batch = fc.constantFrom(...DRIVE_MODELS);
    fc.assert(
      fc.property(batch, fc.integer(), (model, seed) => {
        expect(driveModel(makeDriveNumber(seeded(seed), model.prefix))).toBe(model);
      }),
    );
  });
});

describe('the term of a drive', () => {
  const shop: DriveConditions = {
    version: '1.2',
    offline: false,
    excise: false,
    gamblingLotteryPawnOrInsurance: false,
    generalTaxation: false,
    servicesOnly: false,
    agent: false,
  };
  const short = { months: 15, format12: 'full' } as const;
  const long = { months: 36, format12: 'full' } as const;

  it.each([
    ['an old 13-month drive', { months: 13, format12: 'none' } as const, {}, 410],
    ['a 15-month drive', short, {}, 470],
    ['a 15-month drive without an operator', short, { offline: true }, 410],
    ['a 15-month drive with excise goods in format 1.2', short, { excise: true }, 410],
    [
      'a 15-month drive with excise goods in format 1.05',
      short,
      { excise: true, version: '1.05' } as const,
      470,
    ],
    ['a 15-month drive of a pawnshop in format 1.2', short, { gamblingLotteryPawnOrInsurance: true }, 410],
    ['a 36-month drive of a special regime', long, {}, 1110],
    [
      'a 36-month drive for services under the general regime',
      long,
      { generalTaxation: true, servicesOnly: true },
      1110,
    ],
    ['a 36-month drive for goods under the general regime', long, { generalTaxation: true }, 560],
    [
      'a 36-month drive of an agent under the general regime',
      long,
      { generalTaxation: true, servicesOnly: true, agent: true },
      560,
    ],
    ['a 36-month drive without an operator', long, { offline: true }, 560],
    ['the same with goods under the general regime', long, { offline: true, generalTaxation: true }, 410],
    ['a 36-month drive with excise goods', long, { excise: true, version: '1.05' } as const, 410],
  ])('%s', (_, model, use, days) => {
    expect(keyTerm(model, { ...shop, ...use }).days).toBe(days);
  });

  it('says who should not take a drive for 36 months', () => {
    const general = { ...shop, generalTaxation: true };
    expect(keyTerm(long, general).fitness).toBe('unwelcome');
    expect(keyTerm({ months: 36, format12: 'none' }, general).fitness).toBe('forbidden');
    expect(keyTerm(short, general).fitness).toBe('right');
    expect(keyTerm(long, shop).fitness).toBe('right');
  });

  it('is counted in days from the registration report', () => {
    expect(toLocalIso(driveTermEnd(at('2026-11-22T10:00'), 470))).toBe('2028-03-06T10:00:00');
  });
});

describe('the memory of a drive', () => {
  it('fills up towards 250 000 documents', () => {
    expect([0, 125_000, 250_000, 300_000, -5].map((number) => driveFillPercent(number))).toEqual([
      0, 50, 100, 100, 0,
    ]);
    expect(driveFillPercent(1000)).toBe(0.4);
  });

  it('ends on the day the pace so far leads to', () => {
    const end = driveMemoryEnd(125_000, at('2026-01-01T00:00'), at('2026-01-11T00:00'));
    expect(end && toLocalIso(end).slice(0, 10)).toBe('2026-01-21');
  });

  it('has no such day before there is a pace', () => {
    expect(driveMemoryEnd(1, at('2026-01-01T00:00'), at('2026-01-02T00:00'))).toBeUndefined();
    expect(driveMemoryEnd(5, at('2026-01-01T00:00'), at('2026-01-01T00:00'))).toBeUndefined();
  });

  it('is never over-filled, whatever the pace', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (number) => driveFillPercent(number) <= 100),
    );
  });
});

describe('the model of a cash register', () => {
  it('is found by its name however it is typed', () => {
    expect(registerModelNamed('АТОЛ 25 Ф')?.name).toBe('Атол 25Ф');
    expect(registerModelNamed('штрих-м-01ф')?.name).toBe('Штрих-М-01Ф');
    expect(registerModelNamed('Феликс')).toBeUndefined();
  });

  it('is guessed from the factory number, the surest guess first', () => {
    expect(registerModelsOf('00105726645591').map((model) => model.name)).toEqual(['Атол 25Ф']);
    expect(registerModelsOf('1900000000000001').map((model) => model.name)).toEqual(['Штрих-ФР-02Ф']);
    expect(registerModelsOf('42')).toEqual([]);
  });

  it('is listed under one name each', () => {
    expect(new Set(REGISTER_MODELS.map((model) => model.name)).size).toBe(REGISTER_MODELS.length);
    expect(REGISTER_MODELS.length).toBeGreaterThan(200);
  });
});
