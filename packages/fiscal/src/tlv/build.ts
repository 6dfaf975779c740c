import {
  type FormatVersion,
  type TagDefinition,
  tagDefinition,
  tagTypeInFormat10,
} from '../dictionary/index.ts';
import { FiscalEncodeError } from '../errors/index.ts';
import { isCp866 } from './cp866.ts';
import { decimalFromText } from './decimal.ts';
import type { Decimal, TlvElement } from './element.ts';

/** A value to be written: what fits the tag's type. A list stands for a repeated tag, a record or elements for a group. */
export type FieldValue =
  | number
  | bigint
  | string
  | Uint8Array
  | Decimal
  | FieldRecord
  | readonly TlvElement[]
  | readonly FieldValue[];

/** Values by tag number; they are written in the order of `order` where that is given, else by tag number. */
export interface FieldRecord {
  readonly [tag: number]: FieldValue | undefined;
}

const isElements = (value: FieldValue): value is readonly TlvElement[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && 'kind' in item && 'tag' in item);

const isList = (value: FieldValue): value is readonly FieldValue[] =>
  Array.isArray(value) && (value.length === 0 || !isElements(value));

const isDecimal = (value: FieldValue): value is Decimal =>
  typeof value === 'object' && 'digits' in value && 'decimals' in value;

/** Bytes that an unsigned number needs; zero needs one. */
export const byteLength = (value: number | bigint): number => {
  let length = 1;
  if (typeof value === 'bigint') {
    for (let rest = value >> 8n; rest > 0n; rest >>= 8n) length += 1;
  } else {
    for (let rest = Math.floor(value / 256); rest > 0; rest = Math.floor(rest / 256)) length += 1;
  }
  return length;
};

const FIXED_SIZES = { byte: 1, bitmask8: 1, uint16: 2, uint32: 4, unixtime: 4, bitmask32: 4 } as const;

const asNumber = (tag: number, value: FieldValue): number | bigint => {
  if (typeof value === 'bigint' && value >= 0n) {
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
  }
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new FiscalEncodeError(typeof value === 'object' ? 'value-kind' : 'value-range', { tag });
};

const asDecimal = (tag: number, value: FieldValue): Decimal => {
  if (typeof value === 'object' && isDecimal(value)) return value;
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  const decimal = typeof text === 'string' ? decimalFromText(text) : null;
  if (decimal === null) throw new FiscalEncodeError('value-kind', { tag });
  return decimal;
};

/** Fills a text of a fixed-length tag up as the tables say; leaves every other text as it is. */
const padded = (definition: TagDefinition, text: string): string =>
  definition.fixedLength && definition.padding !== null && definition.maxLength !== null
    ? text.padEnd(definition.maxLength, String.fromCharCode(definition.padding))
    : text;

/**
 * One element of a tag from a plain value: numbers get their shortest form, texts their padding, records become
 * groups. Throws FiscalEncodeError `unknown-tag`, `value-kind`, `value-range` or `characters` with the tag.
 */
export const buildElement = (tag: number, value: FieldValue, version: FormatVersion = '1.2'): TlvElement => {
  const definition = tagDefinition(tag);
  if (definition === undefined) {
    if (value instanceof Uint8Array) return { tag, kind: 'unknown', offset: -1, length: value.length, value };
    throw new FiscalEncodeError('unknown-tag', { tag });
  }
  const type = version === '1.0' ? (tagTypeInFormat10(tag) ?? definition.type) : definition.type;
  switch (type) {
    case 'byte':
    case 'bitmask8':
    case 'uint16':
    case 'uint32':
    case 'unixtime':
    case 'bitmask32': {
      const number = asNumber(tag, value);
      const length = FIXED_SIZES[type];
      if (byteLength(number) > length) throw new FiscalEncodeError('value-range', { tag });
      return { tag, kind: 'number', offset: -1, length, value: number };
    }
    case 'VLN': {
      const number = asNumber(tag, value);
      return { tag, kind: 'number', offset: -1, length: byteLength(number), value: number };
    }
    case 'FVLN': {
      const decimal = asDecimal(tag, value);
      return { tag, kind: 'decimal', offset: -1, length: 1 + byteLength(decimal.digits), value: decimal };
    }
    case 'string': {
      if (typeof value !== 'string') throw new FiscalEncodeError('value-kind', { tag });
      const text = padded(definition, value);
      if (!isCp866(text)) throw new FiscalEncodeError('characters', { tag });
      return { tag, kind: 'text', offset: -1, length: text.length, value: text };
    }
    case 'bytes':
      if (!(value instanceof Uint8Array)) throw new FiscalEncodeError('value-kind', { tag });
      return { tag, kind: 'bytes', offset: -1, length: value.length, value };
    case 'STLV': {
      const children = groupContents(tag, value, version);
      return { tag, kind: 'group', offset: -1, length: contentLength(children), value: children };
    }
    default:
      return type satisfies never;
  }
};

const groupContents = (tag: number, value: FieldValue, version: FormatVersion): readonly TlvElement[] => {
  if (typeof value !== 'object' || value instanceof Uint8Array || isDecimal(value)) {
    throw new FiscalEncodeError('value-kind', { tag });
  }
  if (isElements(value)) return value;
  if (Array.isArray(value)) throw new FiscalEncodeError('value-kind', { tag });
  return buildElements(value as FieldRecord, version);
};

/** Length in bytes of elements one after another, their heads included. */
export const contentLength = (elements: readonly TlvElement[]): number => {
  let length = 0;
  for (const element of elements) {
    length += 4 + (element.kind === 'group' ? contentLength(element.value) : element.length);
  }
  return length;
};

/**
 * Elements from values by tag. A list makes one element for each of its members. The tags named in `order` come
 * first, the rest by number. Throws as `buildElement` does.
 */
export const buildElements = (
  fields: FieldRecord,
  version: FormatVersion = '1.2',
  order: readonly number[] = [],
): TlvElement[] => {
  const tags = Object.keys(fields).map(Number);
  const ordered = [...order.filter((tag) => tag in fields), ...tags.filter((tag) => !order.includes(tag))];
  return ordered.flatMap((tag) => {
    const value = fields[tag];
    if (value === undefined) return [];
    return isList(value)
      ? value.map((item) => buildElement(tag, item, version))
      : [buildElement(tag, value, version)];
  });
};
