import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  formatGtin,
  formatPhone,
  isEmail,
  isGtin,
  isPhone,
  makeEmail,
  makeGtin,
  makePhone,
  parseBuyerContact,
  parseEmail,
  parseGtin,
  parsePhone,
} from '../../src/identifiers/index.ts';
import { madeBy, slip, withOtherDigit } from '../randomness.ts';

describe('GTIN', () => {
  it('is read from the digits under any bar code and kept in 14 digits', () => {
    expect(parseGtin('4006381333931')).toEqual({ ok: true, value: '04006381333931' });
    expect(parseGtin('96385074')).toEqual({ ok: true, value: '00000096385074' });
  });

  it('is shown as it stands on the pack', () => {
    for (const code of ['4006381333931', '96385074', '14006381333938']) {
      const parsed = parseGtin(code);
      expect(parsed.ok && formatGtin(parsed.value)).toBe(code);
    }
  });

  it.each([
    ['', 'gtin.empty'],
    ['400638133393', 'gtin.checksum'],
    ['40063813339', 'gtin.length'],
    ['400638133393X', 'gtin.characters'],
  ])('«%s» is refused with the reason %s', (text, code) => {
    expect(parseGtin(text)).toMatchObject({ problem: { code } });
  });

  it('made for demo goods is right and does not survive a wrong digit', () => {
    fc.assert(fc.property(madeBy(makeGtin), (gtin) => isGtin(gtin)));
    fc.assert(
      fc.property(
        madeBy(makeGtin),
        slip.at,
        slip.by,
        (gtin, at, by) => !isGtin(withOtherDigit(gtin, at, by)),
      ),
    );
  });
});

describe('where the buyer wants the receipt', () => {
  it.each(['8 (916) 123-45-67', '+7 916 123 45 67', '9161234567', '79161234567'])(
    '«%s» is one and the same phone',
    (text) => {
      expect(parsePhone(text)).toEqual({ ok: true, value: '+79161234567' });
    },
  );

  it('a phone of another country stays as it was typed', () => {
    expect(parsePhone('+375 29 123-45-67')).toEqual({ ok: true, value: '+375291234567' });
  });

  it.each([
    ['', 'phone.empty'],
    ['+7 916 123', 'phone.length'],
    ['касса №1', 'phone.shape'],
  ])('the phone «%s» is refused with the reason %s', (text, code) => {
    expect(parsePhone(text)).toMatchObject({ problem: { code } });
  });

  it('an address keeps the case of its name and loses that of its domain', () => {
    expect(parseEmail(' Ivan.Petrov@Example.RU ')).toEqual({ ok: true, value: 'Ivan.Petrov@example.ru' });
    expect(parseEmail('почта@пример.рф')).toMatchObject({ problem: { code: 'email.shape' } });
    expect(parseEmail('shop@пример.рф')).toMatchObject({ ok: true });
  });

  it.each([
    ['', 'email.empty'],
    ['ivan.example.ru', 'email.shape'],
    ['ivan@example', 'email.shape'],
    [`${'a'.repeat(60)}@example.ru`, 'email.length'],
  ])('the address «%s» is refused with the reason %s', (text, code) => {
    expect(parseEmail(text)).toMatchObject({ problem: { code } });
  });

  it('«@» tells an address from a phone', () => {
    expect(parseBuyerContact('a@b.ru')).toMatchObject({ value: { kind: 'email' } });
    expect(parseBuyerContact('8 916 123 45 67')).toMatchObject({
      value: { kind: 'phone', value: '+79161234567' },
    });
    expect(parseBuyerContact('a@b')).toMatchObject({ problem: { code: 'email.shape' } });
    expect(parseBuyerContact('нет')).toMatchObject({ problem: { code: 'phone.shape' } });
  });

  it('contacts made for demo buyers are right', () => {
    fc.assert(fc.property(madeBy(makePhone), (phone) => isPhone(phone)));
    fc.assert(fc.property(madeBy(makeEmail), (email) => isEmail(email)));
  });

  it('a phone is shown in groups', () => {
    const parsed = parsePhone('89161234567');
    expect(parsed.ok && formatPhone(parsed.value)).toBe('+7 916 123-45-67');
  });
});
