import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  formatSnils,
  isKpp,
  isOgrn,
  isOgrnip,
  isSnils,
  makeKpp,
  makeOgrn,
  makeOgrnip,
  makeSnils,
  parseKpp,
  parseOgrn,
  parseOgrnip,
  parseSnils,
} from '../../src/identifiers/index.ts';
import { madeBy, slip, withOtherDigit } from '../randomness.ts';

const outcome = (parsed: ReturnType<typeof parseOgrn> | ReturnType<typeof parseKpp>) =>
  parsed.ok ? 'accepted' : parsed.problem.code;

describe('ОГРН', () => {
  it('is read with spaces and checked by its last digit', () => {
    expect(parseOgrn('1 02 77 00 13219 5')).toEqual({ ok: true, value: '1027700132195' });
    expect(isOgrn('1037739877295')).toBe(true);
    expect(outcome(parseOgrn('1027700132196'))).toBe('ogrn.checksum');
  });

  it.each([
    ['', 'ogrn.empty'],
    ['10277001321', 'ogrn.length'],
    ['10277001321Ч5', 'ogrn.characters'],
    ['9027700132195', 'ogrn.sign'],
  ])('«%s» is refused with the reason %s', (text, code) => {
    expect(outcome(parseOgrn(text))).toBe(code);
  });

  it('made for a demo organization is right and does not survive a wrong digit', () => {
    fc.assert(fc.property(madeBy(makeOgrn), (ogrn) => isOgrn(ogrn)));
    const visible = madeBy(makeOgrn).filter((ogrn) => !ogrn.endsWith('0'));
    fc.assert(
      fc.property(visible, slip.at, slip.by, (ogrn, at, by) => !isOgrn(withOtherDigit(ogrn, at, by))),
    );
  });
});

describe('ОГРНИП', () => {
  it('is read and checked by its last digit', () => {
    expect(parseOgrnip('304500116000157')).toEqual({ ok: true, value: '304500116000157' });
    expect(isOgrnip('318504800000010')).toBe(true);
    expect(parseOgrnip('304500116000158')).toMatchObject({ problem: { code: 'ogrnip.checksum' } });
    expect(parseOgrnip('1027700132195')).toMatchObject({ problem: { code: 'ogrnip.length' } });
  });

  it('made for a demo trader is right and does not survive a wrong digit', () => {
    fc.assert(fc.property(madeBy(makeOgrnip), (ogrnip) => isOgrnip(ogrnip)));
    const visible = madeBy(makeOgrnip).filter((ogrnip) => Number(ogrnip.slice(-1)) > 2);
    fc.assert(
      fc.property(visible, slip.at, slip.by, (text, at, by) => !isOgrnip(withOtherDigit(text, at, by))),
    );
  });
});

describe('КПП', () => {
  it('may hold Latin letters in the reason alone', () => {
    expect(parseKpp('7704 01 001')).toEqual({ ok: true, value: '770401001' });
    expect(parseKpp('7704ab001')).toEqual({ ok: true, value: '7704AB001' });
    expect(outcome(parseKpp('A70401001'))).toBe('kpp.shape');
    expect(outcome(parseKpp('77040100'))).toBe('kpp.length');
    expect(outcome(parseKpp(' '))).toBe('kpp.empty');
  });

  it('made for a demo organization has the right shape', () => {
    fc.assert(fc.property(madeBy(makeKpp), (kpp) => isKpp(kpp)));
  });
});

describe('СНИЛС', () => {
  it.each(['112-233-445 95', '087-654-303 00', '123-456-789 64'])(
    '%s is right and printed back alike',
    (text) => {
      const parsed = parseSnils(text);
      expect(parsed.ok && formatSnils(parsed.value)).toBe(text);
    },
  );

  it('of the oldest numbers has no check digits', () => {
    expect(isSnils('00100199800')).toBe(true);
    expect(isSnils('00000000000')).toBe(false);
  });

  it.each([
    ['', 'snils.empty'],
    ['112-233-445', 'snils.length'],
    ['112-233-445 9X', 'snils.characters'],
    ['112-233-445 96', 'snils.checksum'],
  ])('«%s» is refused with the reason %s', (text, code) => {
    expect(parseSnils(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('made for a demo person is right and does not survive a wrong digit', () => {
    fc.assert(fc.property(madeBy(makeSnils), (snils) => isSnils(snils)));
    const visible = madeBy(makeSnils).filter((snils) => !snils.endsWith('00') && snils > '1');
    fc.assert(
      fc.property(visible, slip.at, slip.by, (text, at, by) => !isSnils(withOtherDigit(text, at, by))),
    );
  });
});
