import {
  isInn,
  makeDriveNumber,
  makeInn,
  makeRegistrationNumber,
  type Inn,
} from '@koreshok/fiscal/identifiers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRegisterPapers, paperErrors, repeatedPapers } from '../../src/register-papers/index.ts';

const INN = '7707083893' as Inn;
const GOOD = {
  model: 'Атол 30Ф',
  serialNumber: '00106900000001',
  registrationNumber: '0000000001062448',
  fn: '7380440812345678',
};
const check = (changes: Partial<typeof GOOD> = {}, mode: 'production' | 'test_drive' = 'production') =>
  checkRegisterPapers({ ...GOOD, ...changes }, { inn: INN, mode }).map(({ code, severity }) => [
    code,
    severity,
  ]);

describe('the papers of one register', () => {
  test('that go together have no errors', () => {
    expect(check().filter(([, severity]) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['an empty model', { model: ' ' }, 'model.empty'],
    ['an empty serial number', { serialNumber: '' }, 'serial.empty'],
    ['Russian letters in a serial number', { serialNumber: '00АБ' }, 'serial.characters'],
    ['one mistyped digit of the РНМ', { registrationNumber: '0000000001062447' }, 'registration.owner'],
    ['one mistyped digit of the serial number', { serialNumber: '00106900000002' }, 'registration.owner'],
    ['a РНМ that is too short', { registrationNumber: '12' }, 'registration.length'],
    ['a ФН with letters', { fn: '738044081234567a' }, 'drive.characters'],
    ['a dummy drive in production', { fn: '9999078902001234' }, 'drive.test'],
  ] as const)('%s is an error', (_, changes, code) => {
    expect(check(changes)).toContainEqual([code, 'error']);
  });

  test.each([
    ['a model nobody lists', { model: 'Самоделка 1' }, 'model.unknown'],
    ['a serial number of another model', { model: 'Агат 1Ф' }, 'serial.model'],
    ['a batch of drives nobody lists', { fn: '1111000012345678' }, 'drive.unknown'],
    ['a drive that left the list', { fn: '8710000112345678' }, 'drive.withdrawn'],
  ] as const)('%s is a warning', (_, changes, code) => {
    expect(check(changes)).toContainEqual([code, 'warning']);
  });

  test.each([
    ['a short drive on a special regime', '7380440812345678', 'special', ['drive.term']],
    ['a long drive on the general one', '7381440812345678', 'general', ['drive.term']],
    ['a long drive on a special regime', '7381440812345678', 'special', []],
    ['a short drive on the general one', '7380440812345678', 'general', []],
    ['any drive while the regime is not known', '7380440812345678', undefined, []],
  ] as const)('%s is told of as the law has it', (_, fn, regime, codes) => {
    const found = checkRegisterPapers({ ...GOOD, fn }, { inn: INN, mode: 'production', regime });
    expect(found.filter(({ field }) => field === 'fn').map(({ code }) => code)).toEqual(codes);
  });

  test('a dummy drive is welcome in a test drive', () => {
    const codes = check({ fn: '9999078902001234' }, 'test_drive').map(([code]) => code);
    expect(codes).not.toContain('drive.test');
  });

  test('are right for their owner and wrong for any other', () => {
    const random = () => Math.random();
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8,20}$/), (factoryNumber) => {
        const inn = makeInn(random);
        const papers = {
          ...GOOD,
          serialNumber: factoryNumber,
          registrationNumber: makeRegistrationNumber(random, { inn, factoryNumber }),
          fn: makeDriveNumber(random),
        };
        expect(isInn(inn)).toBe(true);
        expect(paperErrors(checkRegisterPapers(papers, { inn, mode: 'production' }))).toEqual({});
      }),
      { numRuns: 50 },
    );
  });
});

describe('rows of one list', () => {
  test('that repeat a РНМ or a ФН name the row they repeat', () => {
    const row = (number: number, registrationNumber: string, fn: string) => ({
      number,
      papers: { registrationNumber, fn },
    });
    const found = repeatedPapers([row(2, '1', 'a'), row(3, '2', 'b'), row(7, '2', ' a '), row(9, '', '')]);
    expect([...found.keys()]).toEqual([7]);
    expect(found.get(7)?.map(({ field, sentence }) => [field, sentence])).toEqual([
      ['registrationNumber', 'Такой же РНМ стоит в строке 3.'],
      ['fn', 'Такой же номер ФН стоит в строке 2.'],
    ]);
  });
});
