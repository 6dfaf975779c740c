import type { Brand } from './brand.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { digitsInWords, isDigits, withoutSeparators } from './pasted.ts';
import { type RandomSource, randomDigits } from './random.ts';

/** A trade item number in its 14-digit form, check digit included. */
export type Gtin = Brand<string, 'Gtin'>;

const LENGTHS: readonly number[] = [8, 12, 13, 14];

/** Modulo 10, weights 3 and 1 from the right. */
const checkDigit = (body: string): number => {
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) {
    sum += (body.charCodeAt(body.length - 1 - at) - 48) * (at % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
};

/** True for a 14-digit GTIN with a right check digit. */
export const isGtin = (text: string): text is Gtin =>
  text.length === 14 && isDigits(text) && checkDigit(text.slice(0, 13)) === text.charCodeAt(13) - 48;

/** Reads EAN-8, UPC-12, EAN-13 or GTIN-14; the value is always the 14-digit form. */
export const parseGtin = (text: string): Parsed<Gtin> => {
  const digits = withoutSeparators(text);
  if (digits === '') return refuse('gtin.empty', 'Укажите код товара: 8, 12, 13 или 14 цифр под штрихкодом.');
  if (!isDigits(digits)) return refuse('gtin.characters', 'Код товара состоит только из цифр.');
  if (!LENGTHS.includes(digits.length)) {
    return refuse(
      'gtin.length',
      `В коде товара 8, 12, 13 или 14 цифр, а здесь ${digitsInWords(digits.length)}.`,
    );
  }
  const padded = digits.padStart(14, '0');
  if (isGtin(padded)) return accept(padded);
  return refuse(
    'gtin.checksum',
    'Последняя цифра кода товара не сходится с остальными: проверьте, нет ли опечатки.',
  );
};

/** The code as it stands under the bars: EAN-8 and EAN-13 without the zeros in front. */
export const formatGtin = (gtin: Gtin): string => {
  if (gtin.startsWith('000000')) return gtin.slice(6);
  return gtin.startsWith('0') ? gtin.slice(1) : gtin;
};

/** A valid GTIN of the Russian range (460–469). */
export const makeGtin = (random: RandomSource): Gtin => {
  const body = `046${randomDigits(random, 10)}`;
  return `${body}${checkDigit(body)}` as Gtin;
};
