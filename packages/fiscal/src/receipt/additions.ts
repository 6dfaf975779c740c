import { groupOf, groupsOf } from '../tlv/index.ts';
import type { RegisterTime } from '../time/register-time.ts';
import { namedTextIn, numberIn, type Tags, textIn, timeIn } from './reading.ts';

/** What a ministry asks receipts of its trade to hold (tags 1260 and 1261). */
export type IndustryDetail = {
  readonly authority: { readonly code: string; readonly name: string } | null;
  readonly documentDate: string | null;
  readonly documentNumber: string | null;
  readonly value: string | null;
};

/** Data of the seller's operation (tag 1270). */
export type OperationalDetail = {
  readonly id: number | null;
  readonly data: string | null;
  readonly time: RegisterTime | null;
};

/** The seller's own line: a name and a value (tag 1084). */
export type UserDetail = { readonly name: string | null; readonly value: string | null };

export const readIndustryDetails = (tags: Tags, tag: 1260 | 1261): readonly IndustryDetail[] =>
  groupsOf(tags, tag).map((detail) => ({
    authority: namedTextIn(detail, 1262),
    documentDate: textIn(detail, 1263),
    documentNumber: textIn(detail, 1264),
    value: textIn(detail, 1265),
  }));

export const readOperationalDetail = (tags: Tags): OperationalDetail | null => {
  const detail = groupOf(tags, 1270);
  if (detail === undefined) return null;
  return { id: numberIn(detail, 1271), data: textIn(detail, 1272), time: timeIn(detail, 1273) };
};

export const readUserDetail = (tags: Tags): UserDetail | null => {
  const detail = groupOf(tags, 1084);
  return detail === undefined ? null : { name: textIn(detail, 1085), value: textIn(detail, 1086) };
};
