import { type FormatVersion, TAGS, type TagType, tagTypeInFormat10 } from '../dictionary/index.ts';
import { FiscalDecodeError } from '../errors/index.ts';
import { decodeCp866 } from './cp866.ts';
import type { ElementKind, TlvElement } from './element.ts';

/** How deep groups may stand in groups; the formats need four. */
export const DEEPEST_NESTING = 8;
/** The longest number, in bytes, that is read as a number. The formats need 24. */
export const LONGEST_NUMBER = 32;

/* A tag's reading plan in one small number: how to read it, and the length it must have where one is set. */
const UNKNOWN = 0;
const FIXED_1 = 1;
const FIXED_2 = 2;
const FIXED_4 = 4;
const VARIABLE = 5;
const DECIMAL = 6;
const TEXT = 7;
const BYTES = 8;
const GROUP = 9;

const PLAN_OF_TYPE: Readonly<Record<TagType, number>> = {
  byte: FIXED_1,
  bitmask8: FIXED_1,
  uint16: FIXED_2,
  uint32: FIXED_4,
  unixtime: FIXED_4,
  bitmask32: FIXED_4,
  VLN: VARIABLE,
  FVLN: DECIMAL,
  string: TEXT,
  bytes: BYTES,
  STLV: GROUP,
};

const PLANS = new Uint8Array(0x10000);
const PLANS_OF_FORMAT_1_0 = new Uint8Array(0x10000);
for (const { tag, type } of TAGS) {
  PLANS[tag] = PLAN_OF_TYPE[type];
  PLANS_OF_FORMAT_1_0[tag] = PLAN_OF_TYPE[tagTypeInFormat10(tag) ?? type];
}

/**
 * Reads the tags in `bytes` from `from` (included) to `to` (excluded).
 *
 * Tags that no table knows and values of an impossible length stay as bytes. Throws FiscalDecodeError `tag-cut`,
 * `value-cut` or `nesting`, its offset counted from the start of `bytes`.
 */
export const decodeElements = (
  bytes: Uint8Array,
  from = 0,
  to = bytes.length,
  version: FormatVersion = '1.2',
): TlvElement[] => readElements(bytes, from, to, version === '1.0' ? PLANS_OF_FORMAT_1_0 : PLANS, 0);

const readElements = (
  bytes: Uint8Array,
  from: number,
  to: number,
  plans: Uint8Array,
  depth: number,
): TlvElement[] => {
  if (depth > DEEPEST_NESTING) throw new FiscalDecodeError('nesting', from);
  const elements: TlvElement[] = [];
  let at = from;
  while (at < to) {
    if (at + 4 > to) throw new FiscalDecodeError('tag-cut', at);
    const tag = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const length = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8);
    const start = at + 4;
    const end = start + length;
    if (end > to) {
      throw new FiscalDecodeError('value-cut', at, { tag, details: { length, available: to - start } });
    }
    elements.push(readElement(bytes, at, tag, start, end, plans, depth));
    at = end;
  }
  return elements;
};

const readElement = (
  bytes: Uint8Array,
  offset: number,
  tag: number,
  start: number,
  end: number,
  plans: Uint8Array,
  depth: number,
): TlvElement => {
  const length = end - start;
  switch (plans[tag] ?? UNKNOWN) {
    case FIXED_1:
      if (length !== 1) break;
      return element(tag, 'number', offset, length, bytes[start] ?? 0);
    case FIXED_2:
      if (length !== 2) break;
      return element(tag, 'number', offset, length, (bytes[start] ?? 0) | ((bytes[start + 1] ?? 0) << 8));
    case FIXED_4:
      if (length !== 4) break;
      return element(tag, 'number', offset, length, readUint32(bytes, start));
    case VARIABLE:
      if (length > LONGEST_NUMBER) break;
      return element(tag, 'number', offset, length, readNumber(bytes, start, end));
    case DECIMAL: {
      if (length === 0 || length > LONGEST_NUMBER) break;
      const value = { digits: readNumber(bytes, start + 1, end), decimals: bytes[start] ?? 0 };
      return element(tag, 'decimal', offset, length, value);
    }
    case TEXT:
      return element(tag, 'text', offset, length, decodeCp866(bytes, start, end));
    case BYTES:
      return element(tag, 'bytes', offset, length, bytes.subarray(start, end));
    case GROUP:
      return element(tag, 'group', offset, length, readElements(bytes, start, end, plans, depth + 1));
    case UNKNOWN:
      return element(tag, 'unknown', offset, length, bytes.subarray(start, end));
    default:
      break;
  }
  return element(tag, 'malformed', offset, length, bytes.subarray(start, end));
};

/** All elements get their fields in one order here, so that code reading them meets one object shape. */
const element = <K extends ElementKind>(
  tag: number,
  kind: K,
  offset: number,
  length: number,
  value: Extract<TlvElement, { kind: K }>['value'] | (K extends 'unknown' | 'malformed' ? Uint8Array : never),
): TlvElement => ({ tag, kind, offset, length, value }) as TlvElement;

const readUint32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) +
  (bytes[at + 1] ?? 0) * 0x100 +
  (bytes[at + 2] ?? 0) * 0x10000 +
  (bytes[at + 3] ?? 0) * 0x1000000;

/** A little-endian unsigned number: exact as a number up to 2^53−1, else a bigint. */
const readNumber = (bytes: Uint8Array, start: number, end: number): number | bigint => {
  let last = end;
  while (last > start && bytes[last - 1] === 0) last -= 1;
  const length = last - start;
  if (length > 7 || (length === 7 && (bytes[last - 1] ?? 0) > 0x1f)) return readBigint(bytes, start, last);
  let value = 0;
  for (let at = last - 1; at >= start; at -= 1) value = value * 256 + (bytes[at] ?? 0);
  return value;
};

const readBigint = (bytes: Uint8Array, start: number, end: number): bigint => {
  let value = 0n;
  for (let at = end - 1; at >= start; at -= 1) value = (value << 8n) | BigInt(bytes[at] ?? 0);
  return value;
};
