import type { Brand } from './brand.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { type RandomSource, randomDigits } from './random.ts';

/** A phone in the international form the tax format asks for: «+» and 7 to 15 digits. */
export type Phone = Brand<string, 'Phone'>;
/** An e-mail address with a lower-case domain, at most 64 characters (the length of tag 1008). */
export type Email = Brand<string, 'Email'>;

/** Where the buyer wants the receipt sent (tag 1008). */
export type BuyerContact =
  | { readonly kind: 'phone'; readonly value: Phone }
  | { readonly kind: 'email'; readonly value: Email };

const PHONE = /^\+[1-9]\d{6,14}$/u;
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/iu;
const MAX_EMAIL = 64;

/** True for a phone in the international form. */
export const isPhone = (text: string): text is Phone => PHONE.test(text);

/** True for an e-mail address as `parseEmail` returns it. */
export const isEmail = (text: string): text is Email => text.length <= MAX_EMAIL && EMAIL.test(text);

/** «8 (916) 123-45-67», «916 1234567» and «+7…» all mean the same Russian number. */
const international = (text: string): string => {
  const bare = text.replace(/[\s\u00a0().‐‑‒–—−-]/gu, '');
  if (/^8\d{10}$/u.test(bare)) return `+7${bare.slice(1)}`;
  if (/^9\d{9}$/u.test(bare)) return `+7${bare}`;
  return /^7\d{10}$/u.test(bare) ? `+${bare}` : bare;
};

/** Reads a typed or pasted phone number. */
export const parsePhone = (text: string): Parsed<Phone> => {
  const value = international(text);
  if (value === '') return refuse('phone.empty', 'Укажите телефон, например +7 916 123-45-67.');
  if (value.startsWith('+7') && value.length !== 12) {
    return refuse('phone.length', 'В российском номере после +7 должно быть 10 цифр.');
  }
  if (!isPhone(value)) return refuse('phone.shape', 'Телефон записывается так: +7 916 123-45-67.');
  return accept(value);
};

/** Reads a typed or pasted e-mail address. */
export const parseEmail = (text: string): Parsed<Email> => {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  if (trimmed === '') return refuse('email.empty', 'Укажите электронную почту, например name@example.ru.');
  if (at < 1) return refuse('email.shape', 'В адресе почты должен быть знак @, например name@example.ru.');
  const value = `${trimmed.slice(0, at)}${trimmed.slice(at).toLowerCase()}`;
  if (value.length > MAX_EMAIL)
    return refuse('email.length', `Адрес почты длиннее ${MAX_EMAIL} знаков в чек не поместится.`);
  if (!isEmail(value))
    return refuse('email.shape', 'Адрес почты записан с ошибкой, правильно так: name@example.ru.');
  return accept(value);
};

/** Reads what a buyer left at the till: a phone or an e-mail address, told apart by «@». */
export const parseBuyerContact = (text: string): Parsed<BuyerContact> => {
  if (text.includes('@')) {
    const email = parseEmail(text);
    return email.ok ? accept({ kind: 'email', value: email.value }) : email;
  }
  const phone = parsePhone(text);
  return phone.ok ? accept({ kind: 'phone', value: phone.value }) : phone;
};

/** «+7 916 123-45-67» for Russian numbers, the bare number for others. */
export const formatPhone = (phone: Phone): string =>
  phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u, '+7 $1 $2-$3-$4');

/** A Russian mobile number. */
export const makePhone = (random: RandomSource): Phone => `+79${randomDigits(random, 9)}` as Phone;

/** An address in a domain reserved for examples. */
export const makeEmail = (random: RandomSource): Email =>
  `buyer-${randomDigits(random, 6)}@example.ru` as Email;
