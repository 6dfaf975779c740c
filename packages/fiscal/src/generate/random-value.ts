import {
  enumerationOfTag,
  type FormatVersion,
  numberOfFormatVersion,
  type TagDefinition,
  tagTypeInFormat10,
} from '../dictionary/index.ts';
import { fiscalSignBytes } from '../document/index.ts';
import { makeInn, makePersonInn } from '../identifiers/inn.ts';
import { type RandomSource, randomDigits, randomInteger } from '../identifiers/random.ts';
import { decimalFromText, type FieldValue } from '../tlv/index.ts';

/** For which document a random value is made. */
export interface RandomPlace {
  readonly code: number;
  readonly version: FormatVersion;
}

const INN_TAGS = new Set([1016, 1017, 1018, 1226, 1228]);
const PERSON_INN = 1203;
const DRIVE_NUMBER = 1041;
const REGISTRATION_NUMBER = 1037;
const FISCAL_SIGN = 1077;
const PRODUCT_CODE = 1162;
const VERSION_TAGS = new Set([1189, 1190, 1209]);
const OPERATION = 1054;
const LONGEST_TEXT = 20;
const ALPHABET = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯабвгдежзиклмнопрстуфхцчшщъыьэюя 0123456789.,-"№()/%ёЁabcXYZ@';
const EARLIEST = Date.UTC(2016, 6, 1) / 1000;
const LATEST = Date.UTC(2027, 0, 1) / 1000;

/** One of the entries; the list must not be empty. */
export const pick = <T>(random: RandomSource, list: readonly T[]): T => {
  const entry = list[randomInteger(random, 0, list.length - 1)];
  if (entry === undefined) throw new RangeError('Cannot pick from an empty list');
  return entry;
};

/** Text of code page 866, 1 to 20 characters and never longer than `longest`. */
export const randomText = (random: RandomSource, longest: number): string => {
  const length = randomInteger(random, 1, Math.min(longest, LONGEST_TEXT));
  return Array.from({ length }, () => ALPHABET.charAt(randomInteger(random, 0, ALPHABET.length - 1))).join(
    '',
  );
};

export const randomBytes = (random: RandomSource, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => randomInteger(random, 0, 255));

/** A number of up to `longest` bytes; every length is as likely, so that small and 64-bit values both come up. */
export const randomNumber = (random: RandomSource, longest: number): number | bigint => {
  const bytes = randomBytes(random, randomInteger(random, 1, longest));
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
};

/** A random value that the tables allow for a tag that is no group. */
export const randomValue = (
  random: RandomSource,
  definition: TagDefinition,
  place: RandomPlace,
): FieldValue => {
  const { tag } = definition;
  const type = place.version === '1.0' ? (tagTypeInFormat10(tag) ?? definition.type) : definition.type;
  const longest = definition.maxLength ?? 64;
  switch (type) {
    case 'string':
      return randomString(random, definition);
    case 'VLN':
      return randomNumber(random, Math.min(longest, 8));
    case 'FVLN':
      return decimalFromText(`${randomInteger(random, 0, 999_999)}.${randomDigits(random, 3)}`) ?? 1;
    case 'unixtime':
      return randomInteger(random, EARLIEST, LATEST);
    case 'uint16':
      return randomInteger(random, 0, 0xffff);
    case 'uint32':
      return randomInteger(random, 1, tag === 1040 ? 0xff_ffff : 0xffff_ffff);
    case 'byte':
    case 'bitmask8':
    case 'bitmask32':
      return randomCode(random, definition, place);
    case 'bytes':
      if (tag === FISCAL_SIGN) return fiscalSignBytes(place.code, randomInteger(random, 0, 0xffff_ffff));
      if (tag === PRODUCT_CODE) return Uint8Array.of(0x44, 0x4d, ...randomBytes(random, 19));
      return randomBytes(random, definition.fixedLength ? longest : randomInteger(random, 1, longest));
    case 'STLV':
      throw new RangeError(`Tag ${tag} is a group`);
    default:
      return type satisfies never;
  }
};

const randomCode = (random: RandomSource, definition: TagDefinition, place: RandomPlace): number => {
  if (VERSION_TAGS.has(definition.tag)) return numberOfFormatVersion(place.version);
  if (definition.tag === OPERATION && place.version === '1.05') return pick(random, [1, 3]);
  if (definition.boolean) return randomInteger(random, 0, 1);
  const values = enumerationOfTag(definition.tag)?.values;
  return values === undefined ? randomInteger(random, 0, 255) : Number(pick(random, values).value);
};

const randomString = (random: RandomSource, definition: TagDefinition): string => {
  const { tag, maxLength, fixedLength } = definition;
  if (tag === DRIVE_NUMBER || tag === REGISTRATION_NUMBER) return randomDigits(random, 16);
  if (INN_TAGS.has(tag)) return makeInn(random);
  if (tag === PERSON_INN) return makePersonInn(random);
  const values = enumerationOfTag(tag)?.values;
  if (values !== undefined) return String(pick(random, values).value);
  return fixedLength && maxLength !== null
    ? randomDigits(random, maxLength)
    : randomText(random, maxLength ?? 64);
};
