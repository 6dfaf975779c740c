import type { Brand } from './brand.ts';
import { crc16 } from '../bytes/crc16.ts';
import type { Inn } from './inn.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { digitsInWords, isDigits, withoutSeparators } from './pasted.ts';
import { type RandomSource, randomDigits } from './random.ts';

/** РНМ of a register (tag 1037): a 10-digit number given by the tax service and 6 check digits. */
export type RegistrationNumber = Brand<string, 'RegistrationNumber'>;

/** Whose register it is: the check digits of РНМ depend on both. `factoryNumber` is tag 1013. */
export type RegisterIdentity = { readonly inn: Inn; readonly factoryNumber: string };

/**
 * The six check digits: CRC-16/CCITT-FALSE over 42 characters (number, ИНН padded to 12, factory number padded to 20,
 * zeros on the left). Verified on receipts of five registers.
 */
const checkDigits = (number10: string, { inn, factoryNumber }: RegisterIdentity): string => {
  const text = number10 + inn.padStart(12, '0') + factoryNumber.trim().padStart(20, '0');
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return String(crc16(bytes)).padStart(6, '0');
};

/** True for 16 digits whose last six can be a 16-bit checksum; the owner is not needed for that. */
export const isRegistrationNumber = (text: string): text is RegistrationNumber =>
  text.length === 16 && isDigits(text) && Number(text.slice(10)) <= 0xffff;

/** True when the check digits fit the owner's ИНН and the register's factory number. */
export const registrationNumberFits = (number: RegistrationNumber, identity: RegisterIdentity): boolean =>
  checkDigits(number.slice(0, 10), identity) === number.slice(10);

/** Reads a typed, pasted or space-padded РНМ; with `identity` also proves that it belongs to that register. */
export const parseRegistrationNumber = (
  text: string,
  identity?: RegisterIdentity,
): Parsed<RegistrationNumber> => {
  const digits = withoutSeparators(text);
  if (digits === '') return refuse('registration.empty', 'Укажите РНМ: 16 цифр из карточки регистрации ККТ.');
  if (!isDigits(digits)) return refuse('registration.characters', 'РНМ состоит только из цифр, их 16.');
  if (digits.length !== 16) {
    return refuse('registration.length', `В РНМ 16 цифр, а здесь ${digitsInWords(digits.length)}.`);
  }
  if (!isRegistrationNumber(digits)) {
    return refuse(
      'registration.checksum',
      'Последние шесть цифр РНМ не бывают такими: проверьте, нет ли опечатки.',
    );
  }
  if (identity !== undefined && !registrationNumberFits(digits, identity)) {
    return refuse(
      'registration.owner',
      'РНМ не подходит к этим ИНН и заводскому номеру ККТ: проверьте все три номера.',
    );
  }
  return accept(digits);
};

/** «0000 0000 0106 2448». */
export const formatRegistrationNumber = (number: RegistrationNumber): string =>
  number.replace(/(\d{4})(?=\d)/gu, '$1 ');

/**
 * The РНМ the tax service would give this register.
 *
 * @param number10 the service's own serial number, up to 10 digits
 * @throws RangeError when it is not 1 to 10 digits
 */
export const registrationNumberFor = (number10: string, identity: RegisterIdentity): RegistrationNumber => {
  if (!isDigits(number10) || number10.length > 10) {
    throw new RangeError('The serial part of a registration number has 1 to 10 digits');
  }
  const padded = number10.padStart(10, '0');
  return (padded + checkDigits(padded, identity)) as RegistrationNumber;
};

/** A right РНМ with a random serial part. */
export const makeRegistrationNumber = (
  random: RandomSource,
  identity: RegisterIdentity,
): RegistrationNumber => registrationNumberFor(randomDigits(random, 10), identity);
