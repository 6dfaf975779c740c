import type { Brand } from './brand.ts';
import { remainder } from './checksum.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { digitsInWords, isDigits, withoutSeparators } from './pasted.ts';
import { type RandomSource, randomDigits, randomInteger, randomRegion } from './random.ts';

/** ОГРН of an organization: 13 digits, the last one is (first twelve mod 11) mod 10. */
export type Ogrn = Brand<string, 'Ogrn'>;
/** ОГРНИП of a sole trader: 15 digits, the last one is (first fourteen mod 13) mod 10. */
export type Ogrnip = Brand<string, 'Ogrnip'>;

type Kind = {
  readonly code: string;
  readonly name: string;
  readonly length: number;
  readonly modulus: number;
  readonly first: RegExp;
  readonly firstInWords: string;
};

const OGRN: Kind = {
  code: 'ogrn',
  name: 'ОГРН',
  length: 13,
  modulus: 11,
  first: /^[125]/u,
  firstInWords: '1, 2 или 5',
};
const OGRNIP: Kind = {
  code: 'ogrnip',
  name: 'ОГРНИП',
  length: 15,
  modulus: 13,
  first: /^[34]/u,
  firstInWords: '3 или 4',
};

const checkDigit = (kind: Kind, digits: string): number =>
  remainder(digits.slice(0, kind.length - 1), kind.modulus) % 10;

const fits = (kind: Kind, text: string): boolean =>
  text.length === kind.length &&
  isDigits(text) &&
  kind.first.test(text) &&
  checkDigit(kind, text) === text.charCodeAt(kind.length - 1) - 48;

const problemOf = (kind: Kind, digits: string): Parsed<never> => {
  const { code, name, length } = kind;
  if (digits === '') return refuse(`${code}.empty`, `Укажите ${name}: ${digitsInWords(length)}.`);
  if (!isDigits(digits)) return refuse(`${code}.characters`, `${name} состоит только из цифр, их ${length}.`);
  if (digits.length !== length) {
    return refuse(
      `${code}.length`,
      `В ${name} ${digitsInWords(length)}, а здесь ${digitsInWords(digits.length)}.`,
    );
  }
  if (!kind.first.test(digits)) {
    return refuse(`${code}.sign`, `${name} начинается с цифры ${kind.firstInWords}.`);
  }
  return refuse(
    `${code}.checksum`,
    `Последняя цифра ${name} не сходится с остальными: проверьте, нет ли опечатки.`,
  );
};

/** True for an ОГРН without spaces. */
export const isOgrn = (text: string): text is Ogrn => fits(OGRN, text);

/** True for an ОГРНИП without spaces. */
export const isOgrnip = (text: string): text is Ogrnip => fits(OGRNIP, text);

/** Reads a typed or pasted ОГРН. */
export const parseOgrn = (text: string): Parsed<Ogrn> => {
  const digits = withoutSeparators(text);
  return isOgrn(digits) ? accept(digits) : problemOf(OGRN, digits);
};

/** Reads a typed or pasted ОГРНИП. */
export const parseOgrnip = (text: string): Parsed<Ogrnip> => {
  const digits = withoutSeparators(text);
  return isOgrnip(digits) ? accept(digits) : problemOf(OGRNIP, digits);
};

const year = (random: RandomSource): string => String(randomInteger(random, 2, 26)).padStart(2, '0');

/** A valid ОГРН. */
export const makeOgrn = (random: RandomSource): Ogrn => {
  const body = `1${year(random)}${randomRegion(random)}${randomDigits(random, 7)}`;
  return `${body}${checkDigit(OGRN, `${body}0`)}` as Ogrn;
};

/** A valid ОГРНИП. */
export const makeOgrnip = (random: RandomSource): Ogrnip => {
  const body = `3${year(random)}${randomRegion(random)}${randomDigits(random, 9)}`;
  return `${body}${checkDigit(OGRNIP, `${body}0`)}` as Ogrnip;
};
