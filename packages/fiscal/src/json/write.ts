import { toBase64, toHex } from '../bytes/index.ts';
import type { ContainerFields } from '../container/index.ts';
import { documentKind, tagDefinition } from '../dictionary/index.ts';
import { type FiscalDocument, messageSignText, printedFiscalSign } from '../document/index.ts';
import { encodeRawData } from '../raw-data/index.ts';
import { decimalText, type TlvElement } from '../tlv/index.ts';
import { nameInFormat10, nameOfTag } from './names.ts';
import { productCodeMembers } from './product-code.ts';

export interface DocumentJsonOptions {
  /** False leaves out rawData. */
  readonly rawData?: boolean;
  /** The container the document came in; its header then stands in rawData. */
  readonly containerHeader?: ContainerFields;
}

const FISCAL_SIGN = 1077;
const PRODUCT_CODE = 1163;

/**
 * The document as JSON text of the tax service: `{"receipt":{…,"code":3,"rawData":"…","messageFiscalSign":…}}`, under
 * its names, numbers exact at any size. Sums are kopecks; times are the register's own seconds. What has no name, no
 * table or no readable value stands in `unknownTags` with its bytes in hex and its place among its neighbours.
 */
export const documentToJson = (document: FiscalDocument, options: DocumentJsonOptions = {}): string => {
  const name = documentKind(document.code)?.jsonName ?? `document${document.code}`;
  const members = memberTexts(document.code, document.elements);
  members.push(`"code":${document.code}`);
  if (options.rawData !== false) {
    members.push(`"rawData":"${toBase64(encodeRawData(document, options.containerHeader))}"`);
  }
  const sign = messageSignText(document);
  if (sign !== null) members.push(`"messageFiscalSign":${sign}`);
  return `{"${name}":{${members.join(',')}}}`;
};

/** The document's fields alone, without code, rawData and sign, as the text of one JSON object. */
export const fieldsToJson = (document: FiscalDocument): string =>
  `{${memberTexts(document.code, document.elements).join(',')}}`;

/** `"name":value` of every element; elements of one tag are joined into a list where the first one stands. */
const memberTexts = (parent: number, elements: readonly TlvElement[]): string[] => {
  const members: string[] = [];
  const unknown: string[] = [];
  const written = new Set<number>();
  for (const [position, element] of elements.entries()) {
    const { tag } = element;
    if (isOpaque(element)) {
      unknown.push(`{"tag":${tag},"hex":"${toHex(element.value)}","position":${position}}`);
    } else if (!written.has(tag)) {
      written.add(tag);
      const name = nameOf(parent, element);
      members.push(`"${name}":${valuesText(parent, element, elements, position)}`);
    }
  }
  if (unknown.length > 0) members.push(`"unknownTags":[${unknown.join(',')}]`);
  return members;
};

/** Texts under tags that are groups or numbers today bear the name they had in format 1.0. */
const nameOf = (parent: number, { tag, kind }: TlvElement): string =>
  (kind === 'text' ? nameInFormat10(tag) : undefined) ?? nameOfTag(parent, tag);

const isOpaque = (element: TlvElement): element is Extract<TlvElement, { kind: 'unknown' | 'malformed' }> =>
  element.kind === 'unknown' || element.kind === 'malformed';

/** One value, or the list of all values of the tag when it repeats or is repeatable by the tables. */
const valuesText = (
  parent: number,
  first: TlvElement,
  elements: readonly TlvElement[],
  from: number,
): string => {
  const texts = [valueText(parent, first)];
  for (let index = from + 1; index < elements.length; index += 1) {
    const element = elements[index];
    if (element?.tag === first.tag && !isOpaque(element)) texts.push(valueText(parent, element));
  }
  const repeatable = tagDefinition(first.tag)?.repeatable === true;
  return repeatable || texts.length > 1 ? `[${texts.join(',')}]` : (texts[0] ?? 'null');
};

const valueText = (parent: number, element: TlvElement): string => {
  switch (element.kind) {
    case 'number':
      return String(element.value);
    case 'decimal':
      return decimalText(element.value);
    case 'text':
      return parent === PRODUCT_CODE
        ? productCodeText(element.tag, element.value)
        : JSON.stringify(element.value);
    case 'group':
      return `{${memberTexts(element.tag, element.value).join(',')}}`;
    case 'bytes':
      return element.tag === FISCAL_SIGN && element.length === 6
        ? String(printedFiscalSign(element.value))
        : `"${toBase64(element.value)}"`;
    case 'unknown':
    case 'malformed':
      return `"${toHex(element.value)}"`;
    default:
      return element satisfies never;
  }
};

const productCodeText = (tag: number, code: string): string => {
  const members = productCodeMembers(tag, code).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  return `{${members.join(',')}}`;
};
