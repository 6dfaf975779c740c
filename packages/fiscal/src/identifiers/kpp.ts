import type { Brand } from './brand.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { withoutSeparators } from './pasted.ts';
import { type RandomSource, randomDigits, randomRegion } from './random.ts';

/** КПП: tax office (4 digits), reason (two of 0–9, A–Z), number (3 digits). It has no check digit. */
export type Kpp = Brand<string, 'Kpp'>;

const SHAPE = /^\d{4}[0-9A-Z]{2}\d{3}$/u;

/** True for a КПП without spaces. */
export const isKpp = (text: string): text is Kpp => SHAPE.test(text);

/** Reads a typed or pasted КПП. */
export const parseKpp = (text: string): Parsed<Kpp> => {
  const value = withoutSeparators(text).toUpperCase();
  if (value === '') return refuse('kpp.empty', 'Укажите КПП: 9 знаков, например 770401001.');
  if (value.length !== 9) return refuse('kpp.length', `В КПП 9 знаков, а здесь ${value.length}.`);
  if (!isKpp(value)) {
    return refuse('kpp.shape', 'КПП состоит из цифр; латинские буквы бывают только на пятом и шестом месте.');
  }
  return accept(value);
};

/** A КПП at the place of the organization itself (reason 01). */
export const makeKpp = (random: RandomSource): Kpp =>
  `${randomRegion(random)}${randomDigits(random, 2)}01001` as Kpp;
