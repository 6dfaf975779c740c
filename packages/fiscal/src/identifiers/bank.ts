import type { Brand } from './brand.ts';
import { weightedSum } from './checksum.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { digitsInWords, isDigits, withoutSeparators } from './pasted.ts';
import { type RandomSource, randomDigits, randomInteger, randomRegion } from './random.ts';

/** БИК of a bank: 04, region, unit, participant; no check digit of its own. */
export type Bik = Brand<string, 'Bik'>;
/** A settlement account (20 digits) that fits the БИК it was checked with. */
export type BankAccount = Brand<string, 'BankAccount'>;
/** A correspondent account (20 digits) that fits the БИК it was checked with. */
export type CorrespondentAccount = Brand<string, 'CorrespondentAccount'>;

const WEIGHTS = Array.from({ length: 23 }, (_, at) => [7, 1, 3][at % 3] ?? 0);

const keyFits = (prefix: string, account: string): boolean =>
  account.length === 20 && isDigits(account) && weightedSum(prefix + account, WEIGHTS) % 10 === 0;

/** Settlement accounts are keyed with the participant's number, correspondent accounts with the unit's. */
const participantOf = (bik: Bik): string => bik.slice(6);
const unitOf = (bik: Bik): string => `0${bik.slice(4, 6)}`;

/** True for a БИК of a bank or a treasury (04… and 01…, 00…, 02…: nine digits). */
export const isBik = (text: string): text is Bik => /^0[0-2]\d{7}$|^04\d{7}$/u.test(text);

/** True when the account's key fits the БИК. */
export const isBankAccount = (text: string, bik: Bik): text is BankAccount =>
  keyFits(participantOf(bik), text);

/** True when the correspondent account's key fits the БИК. */
export const isCorrespondentAccount = (text: string, bik: Bik): text is CorrespondentAccount =>
  text.startsWith('301') && keyFits(unitOf(bik), text);

/** Reads a typed or pasted БИК. */
export const parseBik = (text: string): Parsed<Bik> => {
  const digits = withoutSeparators(text);
  if (digits === '') return refuse('bik.empty', 'Укажите БИК банка: 9 цифр, например 044525225.');
  if (!isDigits(digits)) return refuse('bik.characters', 'БИК состоит только из цифр, их 9.');
  if (digits.length !== 9)
    return refuse('bik.length', `В БИК 9 цифр, а здесь ${digitsInWords(digits.length)}.`);
  if (!isBik(digits)) return refuse('bik.country', 'БИК российского банка начинается с 04.');
  return accept(digits);
};

const accountProblem = (code: string, name: string, digits: string): Parsed<never> | undefined => {
  if (digits === '') return refuse(`${code}.empty`, `Укажите ${name}: 20 цифр.`);
  if (!isDigits(digits)) return refuse(`${code}.characters`, `В номере счёта только цифры, их 20.`);
  if (digits.length === 20) return undefined;
  return refuse(`${code}.length`, `В номере счёта 20 цифр, а здесь ${digitsInWords(digits.length)}.`);
};

/** Reads a settlement account against the БИК of its bank. */
export const parseBankAccount = (text: string, bik: Bik): Parsed<BankAccount> => {
  const digits = withoutSeparators(text);
  const problem = accountProblem('bankAccount', 'расчётный счёт', digits);
  if (problem !== undefined) return problem;
  if (isBankAccount(digits, bik)) return accept(digits);
  return refuse('bankAccount.key', 'Расчётный счёт не подходит к этому БИК: проверьте обе строки.');
};

/** Reads a correspondent account against the БИК of its bank. */
export const parseCorrespondentAccount = (text: string, bik: Bik): Parsed<CorrespondentAccount> => {
  const digits = withoutSeparators(text);
  const problem = accountProblem('correspondentAccount', 'корреспондентский счёт', digits);
  if (problem !== undefined) return problem;
  if (!digits.startsWith('301')) {
    return refuse('correspondentAccount.start', 'Корреспондентский счёт начинается с 301.');
  }
  if (isCorrespondentAccount(digits, bik)) return accept(digits);
  return refuse(
    'correspondentAccount.key',
    'Корреспондентский счёт не подходит к этому БИК: проверьте обе строки.',
  );
};

/** «4070 2810 2000 0000 0001». */
export const formatAccount = (account: BankAccount | CorrespondentAccount): string =>
  account.replace(/(\d{4})(?=\d)/gu, '$1 ');

/** A БИК of an invented bank. */
export const makeBik = (random: RandomSource): Bik =>
  `04${randomRegion(random)}${randomDigits(random, 2)}${randomInteger(random, 50, 999).toString().padStart(3, '0')}` as Bik;

/** The ninth digit is the key; its weight is 3 or 7, both invertible, so some digit always fits. */
const withKey = (prefix: string, start: string, end: string): string => {
  for (let key = 0; key < 10; key += 1) {
    const account = `${start}${key}${end}`;
    if (keyFits(prefix, account)) return account;
  }
  throw new RangeError(`No key digit fits account ${start}_${end}`);
};

/** A settlement account of a non-state organization in roubles that fits the БИК. */
export const makeBankAccount = (random: RandomSource, bik: Bik): BankAccount =>
  withKey(participantOf(bik), '40702810', randomDigits(random, 11)) as BankAccount;

/** The correspondent account that fits the БИК. */
export const makeCorrespondentAccount = (random: RandomSource, bik: Bik): CorrespondentAccount =>
  withKey(unitOf(bik), '30101810', `${randomDigits(random, 8)}${bik.slice(6)}`) as CorrespondentAccount;
