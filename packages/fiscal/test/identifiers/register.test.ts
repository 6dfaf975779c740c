import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  fiscalSignFromBytes,
  formatDriveNumber,
  formatRegistrationNumber,
  type Inn,
  isFiscalSign,
  isMessageFiscalSign,
  isDriveNumber,
  isRegistrationNumber,
  makeDriveNumber,
  makeInn,
  makePersonInn,
  makeRegistrationNumber,
  parseDriveNumber,
  parseFiscalSign,
  parseInn,
  parseRegistrationNumber,
  registrationNumberFits,
  registrationNumberFor,
} from '../../src/identifiers/index.ts';
import { madeBy, seeded, slip, withOtherDigit } from '../randomness.ts';

const inn = (text: string): Inn => {
  const parsed = parseInn(text);
  if (!parsed.ok) throw new Error(parsed.problem.sentence);
  return parsed.value;
};

describe('РНМ', () => {
  it.each([
    ['1', '7707083893', '00106900000001', '0000000001062448'],
    ['9999', '7704358518', '199036000001', '0000009999006161'],
    ['1234567890', '500100732259', '0000000001234567', '1234567890062493'],
  ])('number %s of ИНН %s, factory number %s is %s', (number10, owner, factoryNumber, expected) => {
    expect(registrationNumberFor(number10, { inn: inn(owner), factoryNumber })).toBe(expected);
  });

  it('is read as registers pad it and shown by fours', () => {
    const parsed = parseRegistrationNumber('0000000001062448    ');
    expect(parsed.ok && formatRegistrationNumber(parsed.value)).toBe('0000 0000 0106 2448');
  });

  it('is refused for another owner or another factory number', () => {
    const identity = { inn: inn('7707083893'), factoryNumber: '00106900000001' };
    expect(parseRegistrationNumber('0000 0000 0106 2448', identity)).toMatchObject({ ok: true });
    const wrong = { ...identity, factoryNumber: '00106900000002' };
    expect(parseRegistrationNumber('0000000001062448', wrong)).toMatchObject({
      problem: { code: 'registration.owner' },
    });
  });

  it.each([
    ['', 'registration.empty'],
    ['00000000010624', 'registration.length'],
    ['000000000106244X', 'registration.characters'],
    ['0000000001965536', 'registration.checksum'],
  ])('«%s» is refused with the reason %s', (text, code) => {
    expect(parseRegistrationNumber(text)).toMatchObject({ problem: { code } });
  });

  it('needs a serial part of 1 to 10 digits', () => {
    const identity = { inn: inn('7707083893'), factoryNumber: '1' };
    expect(() => registrationNumberFor('12345678901', identity)).toThrow(RangeError);
    expect(() => registrationNumberFor('', identity)).toThrow(RangeError);
  });

  it('made for any owner fits it and does not survive a wrong digit', () => {
    const registered = fc
      .tuple(fc.integer(), fc.boolean(), fc.stringMatching(/^\d{6,20}$/u))
      .map(([seed, person, serial]) => {
        const random = seeded(seed);
        const identity = { inn: person ? makePersonInn(random) : makeInn(random), factoryNumber: serial };
        return { identity, number: makeRegistrationNumber(random, identity) };
      });
    fc.assert(
      fc.property(registered, slip.at, slip.by, ({ identity, number }, at, by) => {
        expect(isRegistrationNumber(number) && registrationNumberFits(number, identity)).toBe(true);
        const slipped = withOtherDigit(number, at, by);
        expect(parseRegistrationNumber(slipped, identity).ok).toBe(false);
      }),
    );
  });
});

describe('ФН number', () => {
  it('is read with its spaces and shown by fours', () => {
    const parsed = parseDriveNumber('7380 4408 0012 3456');
    expect(parsed).toEqual({ ok: true, value: '7380440800123456' });
    expect(parsed.ok && formatDriveNumber(parsed.value)).toBe('7380 4408 0012 3456');
  });

  it.each([
    ['', 'drive.empty'],
    ['738044080012345', 'drive.length'],
    ['738044080012345Б', 'drive.characters'],
  ])('«%s» is refused with the reason %s', (text, code) => {
    expect(parseDriveNumber(text)).toMatchObject({ problem: { code } });
  });

  it('is made within the batch asked for', () => {
    fc.assert(
      fc.property(
        madeBy((random) => makeDriveNumber(random, '9999078902')),
        (drive) => isDriveNumber(drive) && drive.startsWith('9999078902'),
      ),
    );
  });
});

describe('fiscal signs', () => {
  it('the printed one loses the zeros that printers put in front', () => {
    expect(parseFiscalSign('0012345678')).toEqual({ ok: true, value: '12345678' });
    expect(parseFiscalSign('0')).toEqual({ ok: true, value: '0' });
    expect(isFiscalSign('012')).toBe(false);
  });

  it.each([
    ['', 'fiscalSign.empty'],
    ['12a', 'fiscalSign.characters'],
    ['4294967296', 'fiscalSign.range'],
    ['99999999999', 'fiscalSign.range'],
  ])('«%s» is refused with the reason %s', (text, code) => {
    expect(parseFiscalSign(text)).toMatchObject({ problem: { code } });
  });

  it('the printed one is the last four bytes of tag 1077', () => {
    expect(fiscalSignFromBytes(Uint8Array.of(0x31, 0x04, 0xff, 0xff, 0xff, 0xff))).toBe('4294967295');
    expect(fiscalSignFromBytes(Uint8Array.of(0, 0, 1, 0))).toBe('256');
    expect(fiscalSignFromBytes(Uint8Array.of(1, 2, 3))).toBeUndefined();
  });

  it('that of a message is a whole 64-bit number', () => {
    expect(isMessageFiscalSign('18446744073709551615')).toBe(true);
    expect(isMessageFiscalSign('18446744073709551616')).toBe(false);
    expect(isMessageFiscalSign('-1')).toBe(false);
  });
});
