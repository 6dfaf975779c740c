import type { Brand } from './brand.ts';
import { weightedSum } from './checksum.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { digitsInWords, isDigits, withoutSeparators } from './pasted.ts';
import { type RandomSource, randomDigits, randomRegion } from './random.ts';

/** ИНН with right check digits: 10 digits of an organization or 12 of a person. */
export type Inn = Brand<string, 'Inn'>;

const TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const ELEVENTH = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const TWELFTH = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

const check = (digits: string, weights: readonly number[]): number =>
  (weightedSum(digits, weights) % 11) % 10;

const digitAt = (digits: string, at: number): number => digits.charCodeAt(at) - 48;

const checkDigitsFit = (digits: string): boolean =>
  digits.length === 10
    ? check(digits, TEN) === digitAt(digits, 9)
    : check(digits, ELEVENTH) === digitAt(digits, 10) && check(digits, TWELFTH) === digitAt(digits, 11);

/** True for an ИНН without spaces whose check digits are right; all zeros is not an ИНН. */
export const isInn = (text: string): text is Inn =>
  (text.length === 10 || text.length === 12) &&
  isDigits(text) &&
  !text.startsWith('00') &&
  checkDigitsFit(text);

/** True for the ИНН of an organization (10 digits). */
export const isOrganizationInn = (text: string): text is Inn => text.length === 10 && isInn(text);

/** True for the ИНН of a person, sole traders included (12 digits). */
export const isPersonInn = (text: string): text is Inn => text.length === 12 && isInn(text);

/** Reads a typed or pasted ИНН. */
export const parseInn = (text: string): Parsed<Inn> => {
  const digits = withoutSeparators(text);
  if (digits === '') return refuse('inn.empty', 'Укажите ИНН: 10 цифр у организации, 12 у предпринимателя.');
  if (!isDigits(digits))
    return refuse('inn.characters', 'ИНН состоит только из цифр: 10 у организации, 12 у предпринимателя.');
  if (digits.length !== 10 && digits.length !== 12) {
    return refuse(
      'inn.length',
      `В ИНН 10 цифр у организации и 12 у предпринимателя, а здесь ${digitsInWords(digits.length)}.`,
    );
  }
  if (digits.startsWith('00'))
    return refuse('inn.region', 'ИНН не может начинаться с двух нулей: первые цифры – код региона.');
  if (!isInn(digits))
    return refuse('inn.checksum', 'Контрольные цифры ИНН не сходятся: проверьте, нет ли опечатки.');
  return accept(digits);
};

/**
 * The ИНН as registers write it into tags 1018, 1203, 1226 and 1228: padded with spaces on the right, or wrongly with
 * `00` on the left. Zeros alone («no Russian ИНН») and anything that is not an ИНН give undefined.
 */
export const innFromRegister = (text: string): Inn | undefined => {
  const trimmed = text.trim();
  if (isInn(trimmed)) return trimmed;
  const short = trimmed.length === 12 && trimmed.startsWith('00') ? trimmed.slice(2) : '';
  return isInn(short) ? short : undefined;
};

/** The ИНН in the 12 characters of the TLV fields. */
export const padInn = (inn: Inn): string => inn.padEnd(12, ' ');

/** A valid ИНН of an organization. */
export const makeInn = (random: RandomSource): Inn => {
  const body = randomRegion(random) + randomDigits(random, 7);
  return `${body}${check(body, TEN)}` as Inn;
};

/** A valid ИНН of a person or sole trader. */
export const makePersonInn = (random: RandomSource): Inn => {
  const body = randomRegion(random) + randomDigits(random, 8);
  const eleven = `${body}${check(body, ELEVENTH)}`;
  return `${eleven}${check(eleven, TWELFTH)}` as Inn;
};
