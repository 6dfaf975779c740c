import { groupOf } from '../tlv/index.ts';
import type { Inn } from '../identifiers/inn.ts';
import { innIn } from './head.ts';
import { namedTextIn, type Tags, textIn } from './reading.ts';

/** What a receipt says of the person or company that bought. Personal data: show only to who may see it. */
export type Buyer = {
  /** Phone or e-mail for the electronic receipt (tag 1008). */
  readonly contact: string | null;
  readonly name: string | null;
  readonly inn: Inn | null;
  readonly birthday: string | null;
  readonly citizenship: string | null;
  readonly identityDocument: { readonly kind: string; readonly data: string | null } | null;
  readonly address: string | null;
};

/** Reads the buyer from tag 1256 of format 1.2 or from the receipt's own tags of the older formats. */
export const readBuyer = (receipt: Tags): Buyer | null => {
  const data = groupOf(receipt, 1256) ?? receipt;
  const kind = namedTextIn(data, 1245);
  const buyer: Buyer = {
    contact: textIn(receipt, 1008),
    name: textIn(data, 1227),
    inn: innIn(data, 1228),
    birthday: textIn(data, 1243),
    citizenship: textIn(data, 1244),
    identityDocument: kind === null ? null : { kind: kind.name, data: textIn(data, 1246) },
    address: textIn(data, 1254),
  };
  return Object.values(buyer).every((value) => value === null) ? null : buyer;
};
