import { valueNames } from '../dictionary/index.ts';
import { isRegisterTime, type RegisterTime } from '../time/register-time.ts';
import {
  decimalOf,
  decimalText,
  findElement,
  findElements,
  numberOf,
  type TlvElement,
  textOf,
} from '../tlv/index.ts';

/** The tags of a document or of a group in it. */
export type Tags = readonly TlvElement[];

/** A value from one of the format's lists with its Russian name. */
export type Named = { readonly code: number; readonly name: string };

/** A text, null when the tag is absent or holds nothing. */
export const textIn = (tags: Tags, tag: number): string | null => textOf(tags, tag)?.trim() || null;

/** Every text of a tag that may repeat. */
export const textsIn = (tags: Tags, tag: number): readonly string[] =>
  findElements(tags, tag).flatMap((element) => {
    const text = element.kind === 'text' ? element.value.trim() : '';
    return text === '' ? [] : [text];
  });

/** A number or a sum in kopecks, null when the tag is absent or the number is not exact. */
export const numberIn = (tags: Tags, tag: number): number | null => numberOf(tags, tag) ?? null;

/** A sum in kopecks that counts as 0 when absent. */
export const sumIn = (tags: Tags, tag: number): number => numberOf(tags, tag) ?? 0;

/** True for a tag that says 1. */
export const isSet = (tags: Tags, tag: number): boolean => numberOf(tags, tag) === 1;

/** A moment of the register's clock. */
export const timeIn = (tags: Tags, tag: number): RegisterTime | null => {
  const seconds = numberOf(tags, tag);
  return seconds !== undefined && isRegisterTime(seconds) ? seconds : null;
};

/** An exact decimal as text. */
export const decimalIn = (tags: Tags, tag: number): string | null => {
  const decimal = decimalOf(tags, tag);
  return decimal === undefined ? null : decimalText(decimal);
};

/** A value of a list; one that the list does not know is named by its number. */
export const namedIn = (tags: Tags, tag: number): Named | null => {
  const code = numberOf(tags, tag);
  if (code === undefined) return null;
  return { code, name: valueNames(tag, code)[0] ?? `код ${code}` };
};

/** The names of all set bits of a mask; an absent or zero mask has none. */
export const namesIn = (tags: Tags, tag: number): readonly string[] => {
  const mask = numberOf(tags, tag);
  return mask === undefined || mask === 0 ? [] : valueNames(tag, mask);
};

/** True when a mask has any of these bits. */
export const hasBits = (tags: Tags, tag: number, bits: number): boolean =>
  ((numberOf(tags, tag) ?? 0) & bits) !== 0;

/** True when the tag stands among these. */
export const isPresent = (tags: Tags, tag: number): boolean => findElement(tags, tag) !== undefined;

/** A text from a list of texts, «030» for instance, with its name. */
export const namedTextIn = (
  tags: Tags,
  tag: number,
): { readonly code: string; readonly name: string } | null => {
  const code = textIn(tags, tag);
  return code === null ? null : { code, name: valueNames(tag, code)[0] ?? `код ${code}` };
};
