import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type Bik,
  formatAccount,
  isBankAccount,
  isBik,
  isCorrespondentAccount,
  makeBankAccount,
  makeBik,
  makeCorrespondentAccount,
  parseBankAccount,
  parseBik,
  parseCorrespondentAccount,
} from '../../src/identifiers/index.ts';
import { madeBy, slip, withOtherDigit } from '../randomness.ts';

const bik = (text: string): Bik => {
  const parsed = parseBik(text);
  if (!parsed.ok) throw new Error(parsed.problem.sentence);
  return parsed.value;
};

describe('bank requisites', () => {
  it('a settlement account is checked against the БИК of its bank', () => {
    expect(parseBankAccount('4070 2810 2000 0000 0001', bik('044525225'))).toEqual({
      ok: true,
      value: '40702810200000000001',
    });
    expect(parseBankAccount('40702810200000000001', bik('044525974'))).toMatchObject({
      problem: { code: 'bankAccount.key' },
    });
  });

  it.each([
    ['30101810400000000225', '044525225'],
    ['30101810145250000974', '044525974'],
    ['30101810200000000593', '044525593'],
  ])('the correspondent account %s belongs to БИК %s', (account, code) => {
    expect(parseCorrespondentAccount(account, bik(code))).toEqual({ ok: true, value: account });
  });

  it('says when a settlement account stands in the place of a correspondent one', () => {
    expect(parseCorrespondentAccount('40702810200000000001', bik('044525225'))).toMatchObject({
      problem: { code: 'correspondentAccount.start', sentence: 'Корреспондентский счёт начинается с 301.' },
    });
    expect(parseCorrespondentAccount('30101810400000000226', bik('044525225'))).toMatchObject({
      problem: { code: 'correspondentAccount.key' },
    });
  });

  it.each([
    ['', 'bankAccount.empty'],
    ['4070281020000000000', 'bankAccount.length'],
    ['4070281020000000000A', 'bankAccount.characters'],
  ])('the account «%s» is refused with the reason %s', (text, code) => {
    expect(parseBankAccount(text, bik('044525225'))).toMatchObject({ problem: { code } });
  });

  it.each([
    ['', 'bik.empty'],
    ['04452522', 'bik.length'],
    ['04452522X', 'bik.characters'],
    ['994525225', 'bik.country'],
  ])('the БИК «%s» is refused with the reason %s', (text, code) => {
    expect(parseBik(text)).toMatchObject({ problem: { code } });
  });

  it('accounts made for a made bank fit it and do not survive a wrong digit', () => {
    const requisites = madeBy((random) => {
      const bank = makeBik(random);
      const account = makeBankAccount(random, bank);
      return { bank, account, correspondent: makeCorrespondentAccount(random, bank) };
    });
    fc.assert(
      fc.property(requisites, slip.at, slip.by, ({ bank, account, correspondent }, at, by) => {
        expect(isBik(bank)).toBe(true);
        expect(isBankAccount(account, bank)).toBe(true);
        expect(isCorrespondentAccount(correspondent, bank)).toBe(true);
        expect(isBankAccount(withOtherDigit(account, at, by), bank)).toBe(false);
        expect(isCorrespondentAccount(withOtherDigit(correspondent, at, by), bank)).toBe(false);
        expect(formatAccount(account).replaceAll(' ', '')).toBe(account);
      }),
    );
  });
});
