import type { TlvElement } from '../tlv/index.ts';

/** Tags that drives write first: ФН, РНМ, ИНН, number, time, fiscal sign; then what makes a receipt. */
export const TABLE_ORDER: readonly number[] = [
  1041, 1037, 1018, 1040, 1012, 1077, 1038, 1042, 1054, 1020, 1059, 1031, 1081, 1215, 1216, 1217,
];

const places = new Map(TABLE_ORDER.map((tag, index) => [tag, index]));

/** The elements in the order in which registers write them; elements of one tag stay together in theirs. */
export const inTableOrder = (elements: readonly TlvElement[]): TlvElement[] =>
  elements.toSorted((left, right) => placeOf(left.tag) - placeOf(right.tag));

const placeOf = (tag: number): number => places.get(tag) ?? tag;
