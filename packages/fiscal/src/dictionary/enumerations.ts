import { AUTHORITY_ROWS } from './authority-rows.ts';
import { ENUMERATION_ROWS } from './enumeration-rows.ts';

export interface EnumerationValue {
  /** A number for numeric tags; for tags of text the digits are text with their zeros in front («001»). */
  readonly value: number | string;
  readonly name: string;
}

/** The named values of some tags. */
export interface Enumeration {
  readonly key: string;
  readonly name: string;
  readonly tags: readonly number[];
  /** True when a value is a set of bits. */
  readonly mask: boolean;
  readonly values: readonly EnumerationValue[];
}

const TEXT_TAGS = new Set([1245, 1262]);

const enumerationOf = (block: string): Enumeration => {
  const [head = '', ...lines] = block.split('\n').filter((line) => line !== '');
  const [key = '', tagList = '', mask = '', name = ''] = head.split('|');
  const tags = tagList.split(' ').map(Number);
  const textual = tags.some((tag) => TEXT_TAGS.has(tag));
  const values = lines.map((line) => {
    const bar = line.indexOf('|');
    const value = line.slice(0, bar);
    return { value: textual ? value : Number(value), name: line.slice(bar + 1) };
  });
  return { key, name, tags, mask: mask === 'mask', values };
};

/** Every list of named values. */
export const ENUMERATIONS: readonly Enumeration[] = (ENUMERATION_ROWS + AUTHORITY_ROWS)
  .split('\n# ')
  .slice(1)
  .map(enumerationOf);

const byTag = new Map(ENUMERATIONS.flatMap((list) => list.tags.map((tag) => [tag, list] as const)));

/** The named values of a tag, undefined when it has none. */
export const enumerationOfTag = (tag: number): Enumeration | undefined => byTag.get(tag);

/**
 * The Russian names of a tag's value: one for a value in the list, one for each set bit of a mask, none for an
 * unknown value.
 */
export const valueNames = (tag: number, value: number | string): readonly string[] => {
  const list = enumerationOfTag(tag);
  if (list === undefined) return [];
  const exact = list.values.find((entry) => entry.value === value);
  if (exact !== undefined) return [exact.name];
  if (!list.mask || typeof value !== 'number') return [];
  return list.values.filter((entry) => hasBit(value, entry.value)).map((entry) => entry.name);
};

/** Masks reach bit 31, so bits are tested as unsigned numbers. */
const hasBit = (value: number, bit: number | string): boolean =>
  typeof bit === 'number' && bit !== 0 && (value & bit) >>> 0 === bit && (bit & (bit - 1)) === 0;
