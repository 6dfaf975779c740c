import {
  type FieldRule,
  type FormatVersion,
  fieldRules,
  tableVersion,
  tagDefinition,
} from '../dictionary/index.ts';
import { type FiscalDocument, fiscalSignBytes } from '../document/index.ts';
import { buildElements, type FieldRecord } from '../tlv/index.ts';
import { inTableOrder } from './order.ts';
import { completeItem, itemRecords, knownIn, receiptTotals, usualItems } from './receipt-fields.ts';
import { usualFields, usuallyWritten } from './usual-fields.ts';

export interface BuildDocumentOptions {
  /** ФПС, eight bytes; the document has none by default. */
  readonly messageSign?: Uint8Array;
  /** Two zero bytes behind the ФПС, as in the container of a drive. */
  readonly zeroTail?: boolean;
}

const ITEMS = 1059;
const FISCAL_SIGN = 1077;
const RECEIPT_CODES: readonly number[] = [3, 4, 31, 41];
/** Of formats 1.0 and 1.05 they state a sum, not items. */
const CORRECTION_CODES: readonly number[] = [31, 41];

/**
 * A complete, plausible document of a kind in a format version.
 *
 * `fields` holds values by tag: they are written as they are, also where the tables do not expect them. What its
 * table demands and `fields` leaves out is filled in, so that format-logic control finds nothing; `undefined` leaves a tag
 * out for good. Items (tag 1059) are records whose sum and VAT are computed; total, payments and VAT of a receipt follow
 * its items. Tag 1077 may be given as the printed number. Throws FiscalEncodeError for values that do not fit their tags.
 */
export const buildDocument = (
  code: number,
  version: FormatVersion,
  fields: FieldRecord = {},
  options: BuildDocumentOptions = {},
): FiscalDocument => {
  const usual = usualFields(code, version, fields);
  const written = new Set([...requiredTags(code, version), ...usuallyWritten(code)]);
  const filled: Record<number, FieldRecord[number]> = {};
  for (const { tag, electronic } of fieldRules(code, tableVersion(version))) {
    if (written.has(tag) && electronic !== 'absent')
      filled[tag] = completeGroup(tag, usual[tag], usual, version);
  }
  const values: FieldRecord = {
    ...knownIn(version, filled),
    ...receiptFields(code, version, fields, usual),
    ...fieldsToWrite(code, fields),
  };
  const completed = RECEIPT_CODES.includes(code) ? withItems(values, version, usual) : values;
  return {
    code,
    version,
    elements: inTableOrder(buildElements(completed, version)),
    messageSign: options.messageSign ?? null,
    zeroTail: options.zeroTail ?? false,
  };
};

const requiredTags = (parent: number, version: FormatVersion): number[] =>
  fieldRules(parent, tableVersion(version))
    .filter(isRequired)
    .map(({ tag }) => tag);

const isRequired = (rule: FieldRule): boolean => rule.electronic === 'required';

/** The usual value of a tag; a group gets what its own table demands. */
const completeGroup = (
  tag: number,
  value: FieldRecord[number],
  usual: FieldRecord,
  version: FormatVersion,
): FieldRecord[number] => {
  if (tagDefinition(tag)?.type !== 'STLV' || tag === ITEMS) return value;
  const own: Record<number, FieldRecord[number]> = {};
  for (const child of requiredTags(tag, version))
    own[child] = completeGroup(child, usual[child], usual, version);
  return { ...own, ...(value as FieldRecord | undefined) };
};

/** A fiscal sign given as a number becomes the tag's bytes. */
const fieldsToWrite = (code: number, fields: FieldRecord): FieldRecord => {
  const sign = fields[FISCAL_SIGN];
  return typeof sign === 'number' ? { ...fields, [FISCAL_SIGN]: fiscalSignBytes(code, sign) } : fields;
};

const receiptFields = (
  code: number,
  version: FormatVersion,
  fields: FieldRecord,
  usual: FieldRecord,
): FieldRecord => {
  const items = RECEIPT_CODES.includes(code) ? itemsOf(code, version, fields, usual) : undefined;
  if (items === undefined) return {};
  const totals = receiptTotals(fields, completed(items, version, usual));
  return { [ITEMS]: items, ...knownIn(version, totals) };
};

/** Items given as records, the usual ones when none are given, undefined for items given ready, which cannot be summed up. */
const itemsOf = (
  code: number,
  version: FormatVersion,
  fields: FieldRecord,
  usual: FieldRecord,
): readonly FieldRecord[] | undefined => {
  if (ITEMS in fields) return fields[ITEMS] === undefined ? [] : itemRecords(fields);
  const withoutItems = (version === '1.0' || version === '1.05') && CORRECTION_CODES.includes(code);
  return withoutItems ? [] : usualItems(Number(usual[1012])).map((item) => knownIn(version, item));
};

const withItems = (values: FieldRecord, version: FormatVersion, usual: FieldRecord): FieldRecord => {
  const items = itemRecords(values);
  return items === undefined ? values : { ...values, [ITEMS]: completed(items, version, usual) };
};

const completed = (
  items: readonly FieldRecord[],
  version: FormatVersion,
  usual: FieldRecord,
): FieldRecord[] => items.map((item) => completeItem(item, version, Number(usual[1012])));
