import type { Brand } from './brand.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { digitsInWords, isDigits, withoutSeparators } from './pasted.ts';
import { type RandomSource, randomDigits } from './random.ts';

/** Number of a fiscal drive (ФН, tag 1041): 16 digits, no check digit. */
export type DriveNumber = Brand<string, 'DriveNumber'>;

/** True for a ФН number of 16 digits. */
export const isDriveNumber = (text: string): text is DriveNumber => text.length === 16 && isDigits(text);

/** Reads a typed, pasted or space-padded ФН number. */
export const parseDriveNumber = (text: string): Parsed<DriveNumber> => {
  const digits = withoutSeparators(text);
  if (digits === '') return refuse('drive.empty', 'Укажите номер ФН: 16 цифр с наклейки или из чека.');
  if (!isDigits(digits)) return refuse('drive.characters', 'Номер ФН состоит только из цифр, их 16.');
  if (digits.length !== 16) {
    return refuse('drive.length', `В номере ФН 16 цифр, а здесь ${digitsInWords(digits.length)}.`);
  }
  return accept(digits as DriveNumber);
};

/** «7380 4408 0012 3456». */
export const formatDriveNumber = (drive: DriveNumber): string => drive.replace(/(\d{4})(?=\d)/gu, '$1 ');

/** A ФН number of the given batch (first digits of a model, see drive models); by default ФН-1.2 Ин15-4. */
export const makeDriveNumber = (random: RandomSource, prefix = '73804408'): DriveNumber =>
  `${prefix}${randomDigits(random, 16 - prefix.length)}` as DriveNumber;
