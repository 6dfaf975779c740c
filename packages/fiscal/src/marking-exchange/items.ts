import type { FiscalDocument } from '../document/index.ts';
import { readMarkingCode } from '../receipt/marking-code.ts';
import { decimalIn, textIn } from '../receipt/reading.ts';
import { groupsOf } from '../tlv/index.ts';
import type { MarkedItem } from './messages.ts';

const ITEM = 1059;
const MARKED_GOODS = 2007;
const FULL_CODE = 2000;
const IDENTIFIER = 2101;
const QUANTITY = 1023;

/** Items of a receipt that carry a marking code (tags 1163 and 1162); positions count all items. */
export function markedItemsOf(document: FiscalDocument): MarkedItem[] {
  return groupsOf(document.elements, ITEM).flatMap((item, index) => {
    const code = readMarkingCode(item);
    if (code === null) return [];
    return [{ position: index + 1, code: code.text, gtin: code.gtin, quantity: decimalIn(item, QUANTITY) }];
  });
}

/** Items of a drive's notice of a sale (message 82, tag 2007). */
export function noticedItemsOf(document: FiscalDocument): MarkedItem[] {
  return groupsOf(document.elements, MARKED_GOODS).map((item, index) => {
    const code = textIn(item, FULL_CODE) ?? textIn(item, IDENTIFIER) ?? '';
    return {
      position: index + 1,
      code,
      gtin: /^01(\d{14})/u.exec(code)?.[1] ?? null,
      quantity: decimalIn(item, QUANTITY),
    };
  });
}
