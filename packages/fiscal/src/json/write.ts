import { toHex } from '../bytes/index.ts';
import type { ContainerFields } from '../container/index.ts';
import { documentKind } from '../dictionary/index.ts';
import { type FiscalDocument, messageSignText, printedFiscalSign } from '../document/index.ts';
import { encodeRawData } from '../raw-data/index.ts';
import { decimalText, type TlvElement } from '../tlv/index.ts';
import { memberOf, membersWithin } from './members.ts';
import { productCodeMembers } from './product-code.ts';
import { tallyAt } from './tally.ts';
import { TextWriter } from './text-writer.ts';

export interface DocumentJsonOptions {
  /** False leaves out rawData; its bytes, where they are at hand, spare making them again. */
  readonly rawData?: boolean | Uint8Array;
  /** The container the document came in; its header then stands in rawData. */
  readonly containerHeader?: ContainerFields;
}

const FISCAL_SIGN = 1077;
const FISCAL_SIGN_LENGTH = 6;
const PRODUCT_CODE = 1163;

const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const COMMA = 0x2c;
const QUOTE = 0x22;

/** One writer serves all documents because writing never yields. */
const writer = new TextWriter();

/**
 * The document as JSON text of the tax service: `{"receipt":{…,"code":3,"rawData":"…","messageFiscalSign":…}}`, under
 * its names, numbers exact at any size. Sums are kopecks; times are the register's own seconds. What has no name, no
 * table or no readable value stands in `unknownTags` with its bytes in hex and its place among its neighbours.
 */
export const documentToJson = (document: FiscalDocument, options: DocumentJsonOptions = {}): string => {
  writeDocument(document, options);
  return writer.toString();
};

/** The same text as UTF-8 bytes, as it goes out. */
export const documentToJsonBytes = (
  document: FiscalDocument,
  options: DocumentJsonOptions = {},
): Uint8Array => {
  writeDocument(document, options);
  return writer.toBytes();
};

/** The document's fields alone, without code, rawData and sign, as the text of one JSON object. */
export const fieldsToJson = (document: FiscalDocument): string => {
  writer.begin();
  writer.byte(OBJECT);
  writeMembers(document.code, document.elements, 0);
  writer.byte(OBJECT_END);
  return writer.toString();
};

const writeDocument = (document: FiscalDocument, options: DocumentJsonOptions): void => {
  const { rawData = true } = options;
  const raw = rawData === true ? encodeRawData(document, options.containerHeader) : rawData;
  writer.begin();
  writer.plain(`{"${documentKind(document.code)?.jsonName ?? `document${document.code}`}":{`);
  if (writeMembers(document.code, document.elements, 0)) writer.byte(COMMA);
  writer.plain(`"code":${document.code}`);
  if (raw !== false) {
    writer.plain(',"rawData":"');
    writer.base64(raw);
    writer.byte(QUOTE);
  }
  const sign = messageSignText(document);
  if (sign !== null) writer.plain(`,"messageFiscalSign":${sign}`);
  writer.byte(OBJECT_END);
  writer.byte(OBJECT_END);
};

/**
 * `"name":value` of every element; elements of one tag are joined into a list where the first one stands.
 * @returns false when there was nothing to write.
 */
const writeMembers = (parent: number, elements: readonly TlvElement[], depth: number): boolean => {
  const tally = tallyAt(depth);
  tally.begin();
  let opaque = false;
  for (const element of elements) {
    if (isOpaque(element)) opaque = true;
    else tally.count(element.tag);
  }
  const members = membersWithin(parent);
  let written = false;
  for (let position = 0; position < elements.length; position += 1) {
    const element = elements[position];
    if (element === undefined || isOpaque(element)) continue;
    const times = tally.take(element.tag);
    if (times === 'taken') continue;
    if (written) writer.byte(COMMA);
    written = true;
    const { name, nameOfText, listed } = memberOf(members, parent, element.tag);
    writer.bytes(element.kind === 'text' ? nameOfText : name);
    if (times === 'repeated') {
      writeList(parent, element.tag, elements, position, depth);
    } else {
      if (listed) writer.byte(LIST);
      writeValue(parent, element, depth);
      if (listed) writer.byte(LIST_END);
    }
  }
  if (!opaque) return written;
  if (written) writer.byte(COMMA);
  writeUnknown(elements);
  return true;
};

type Opaque = Extract<TlvElement, { kind: 'unknown' | 'malformed' }>;

const isOpaque = (element: TlvElement): element is Opaque =>
  element.kind === 'unknown' || element.kind === 'malformed';

const writeUnknown = (elements: readonly TlvElement[]): void => {
  const entries: string[] = [];
  for (const [position, element] of elements.entries()) {
    if (!isOpaque(element)) continue;
    entries.push(`{"tag":${element.tag},"hex":"${toHex(element.value)}","position":${position}}`);
  }
  writer.plain(`"unknownTags":[${entries.join(',')}]`);
};

/** The list of all values of a tag; the first one stands at `from`. */
const writeList = (
  parent: number,
  tag: number,
  elements: readonly TlvElement[],
  from: number,
  depth: number,
): void => {
  for (let index = from; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined || element.tag !== tag || isOpaque(element)) continue;
    writer.byte(index === from ? LIST : COMMA);
    writeValue(parent, element, depth);
  }
  writer.byte(LIST_END);
};

const writeValue = (parent: number, element: TlvElement, depth: number): void => {
  switch (element.kind) {
    case 'number':
      writer.integer(element.value);
      break;
    case 'decimal':
      writer.plain(decimalText(element.value));
      break;
    case 'text':
      if (parent === PRODUCT_CODE) writeProductCode(element.tag, element.value);
      else writer.string(element.value);
      break;
    case 'group':
      writer.byte(OBJECT);
      writeMembers(element.tag, element.value, depth + 1);
      writer.byte(OBJECT_END);
      break;
    case 'bytes':
      writeBytes(element.tag, element.value);
      break;
    case 'unknown':
    case 'malformed':
      break;
    default:
      element satisfies never;
  }
};

const writeBytes = (tag: number, value: Uint8Array): void => {
  if (tag === FISCAL_SIGN && value.length === FISCAL_SIGN_LENGTH) {
    writer.integer(printedFiscalSign(value) ?? 0);
    return;
  }
  writer.byte(QUOTE);
  writer.base64(value);
  writer.byte(QUOTE);
};

const writeProductCode = (tag: number, code: string): void => {
  let first = true;
  for (const [name, value] of productCodeMembers(tag, code)) {
    writer.byte(first ? OBJECT : COMMA);
    first = false;
    writer.plain(`"${name}":`);
    if (typeof value === 'number') writer.integer(value);
    else writer.string(value);
  }
  writer.byte(OBJECT_END);
};
