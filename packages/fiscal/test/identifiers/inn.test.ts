import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  innFromRegister,
  isInn,
  isOrganizationInn,
  isPersonInn,
  makeInn,
  makePersonInn,
  padInn,
  parseInn,
} from '../../src/identifiers/index.ts';
import { madeBy, slip, withOtherDigit } from '../randomness.ts';

const problemCode = (text: string) => {
  const parsed = parseInn(text);
  return parsed.ok ? 'accepted' : parsed.problem.code;
};

describe('ИНН', () => {
  it.each(['7707083893', '7704358518', '500100732259'])(
    '%s of a real organization or sample is right',
    (inn) => {
      expect(isInn(inn)).toBe(true);
    },
  );

  it('tells an organization from a person by its length', () => {
    expect([isOrganizationInn('7707083893'), isPersonInn('7707083893')]).toEqual([true, false]);
    expect([isOrganizationInn('500100732259'), isPersonInn('500100732259')]).toEqual([false, true]);
  });

  it('is read with the spaces and dashes it was pasted with', () => {
    expect(parseInn(' 7707\u00a0083–893\n')).toEqual({ ok: true, value: '7707083893' });
  });

  it.each([
    ['', 'inn.empty'],
    ['77070838', 'inn.length'],
    ['770708389O', 'inn.characters'],
    ['7707083894', 'inn.checksum'],
    ['0000000000', 'inn.region'],
    ['000000000000', 'inn.region'],
  ])('«%s» is refused with the reason %s', (text, code) => {
    expect(problemCode(text)).toBe(code);
  });

  it('says how many digits there are and how many there should be', () => {
    const parsed = parseInn('77070838931');
    expect(parsed).toEqual({
      ok: false,
      problem: {
        code: 'inn.length',
        sentence: 'В ИНН 10 цифр у организации и 12 у предпринимателя, а здесь 11 цифр.',
      },
    });
  });

  it('made for a demo organization or person is always right', () => {
    fc.assert(fc.property(madeBy(makeInn), (inn) => isOrganizationInn(inn)));
    fc.assert(fc.property(madeBy(makePersonInn), (inn) => isPersonInn(inn)));
  });

  it('is refused after one wrong digit, unless the remainder 10 is hidden behind a check digit of zero', () => {
    const visible = fc.oneof(madeBy(makeInn), madeBy(makePersonInn)).filter((inn) => !/0.?$/u.test(inn));
    fc.assert(fc.property(visible, slip.at, slip.by, (inn, at, by) => !isInn(withOtherDigit(inn, at, by))));
  });

  it('is found in what registers write: padded with spaces, or wrongly with zeros', () => {
    expect(innFromRegister('7707083893  ')).toBe('7707083893');
    expect(innFromRegister('007707083893')).toBe('7707083893');
    expect(innFromRegister('500100732259')).toBe('500100732259');
    expect(innFromRegister('000000000000')).toBeUndefined();
    expect(innFromRegister('наличные')).toBeUndefined();
  });

  it('survives the padding of the protocol', () => {
    fc.assert(fc.property(madeBy(makeInn), (inn) => innFromRegister(padInn(inn)) === inn));
  });
});
