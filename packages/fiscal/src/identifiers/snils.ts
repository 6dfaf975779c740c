import type { Brand } from './brand.ts';
import { weightedSum } from './checksum.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { digitsInWords, isDigits, withoutSeparators } from './pasted.ts';
import { type RandomSource, randomInteger } from './random.ts';

/** СНИЛС: 11 digits, the last two are a check of the first nine (for numbers above 001-001-998). */
export type Snils = Brand<string, 'Snils'>;

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, 1];
const LAST_UNCHECKED = 1_001_998;

const checkOf = (digits: string): string =>
  String((weightedSum(digits, WEIGHTS) % 101) % 100).padStart(2, '0');

/** True for a СНИЛС of 11 digits without separators. */
export const isSnils = (text: string): text is Snils =>
  text.length === 11 &&
  isDigits(text) &&
  !text.startsWith('000000000') &&
  (Number(text.slice(0, 9)) <= LAST_UNCHECKED || checkOf(text) === text.slice(9));

/** Reads a typed or pasted СНИЛС. */
export const parseSnils = (text: string): Parsed<Snils> => {
  const digits = withoutSeparators(text);
  if (digits === '') return refuse('snils.empty', 'Укажите СНИЛС: 11 цифр, например 112-233-445 95.');
  if (!isDigits(digits)) return refuse('snils.characters', 'СНИЛС состоит только из цифр, их 11.');
  if (digits.length !== 11) {
    return refuse('snils.length', `В СНИЛС 11 цифр, а здесь ${digitsInWords(digits.length)}.`);
  }
  if (!isSnils(digits)) {
    return refuse(
      'snils.checksum',
      'Две последние цифры СНИЛС не сходятся с остальными: проверьте, нет ли опечатки.',
    );
  }
  return accept(digits);
};

/** «112-233-445 95». */
export const formatSnils = (snils: Snils): string =>
  `${snils.slice(0, 3)}-${snils.slice(3, 6)}-${snils.slice(6, 9)} ${snils.slice(9)}`;

/** A valid СНИЛС with real check digits. */
export const makeSnils = (random: RandomSource): Snils => {
  const body = String(randomInteger(random, LAST_UNCHECKED + 1, 999_999_999)).padStart(9, '0');
  return `${body}${checkOf(body)}` as Snils;
};
