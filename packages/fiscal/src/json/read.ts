import { fromBase64, fromHex } from '../bytes/index.ts';
import type { ContainerHeader } from '../container/index.ts';
import {
  type FormatVersion,
  formatVersionOfNumber,
  tagDefinition,
  tagTypeInFormat10,
} from '../dictionary/index.ts';
import { encodeDocument, type FiscalDocument, messageSignBytes } from '../document/index.ts';
import { FiscalDecodeError } from '../errors/index.ts';
import { decodeRawData } from '../raw-data/index.ts';
import { contentLength, decodeElements, encodeElements, type TlvElement } from '../tlv/index.ts';
import { isJsonObject, JsonNumber, type JsonObject, type JsonValue, parseExactJson } from './exact.ts';
import { type EnvelopedDocument, findDocument } from './envelope.ts';
import { nameOfTag, tagOfName } from './names.ts';
import { elementFromJson } from './value.ts';
import { fieldsToJson } from './write.ts';

/** A document read from the tax service's JSON. */
export interface DocumentFromJson {
  readonly document: FiscalDocument;
  /** `rawData` when its bytes were taken, because the fields say the same; `fields` when the bytes were made from them. */
  readonly source: 'rawData' | 'fields';
  readonly containerHeader: ContainerHeader | null;
  /** Names that stand for no tag, such as those the tax service adds about where it got the document. */
  readonly ignored: readonly string[];
}

/** Members of a document's object that are not tags. */
const FRAME_NAMES = new Set(['code', 'receiptCode', 'rawData', 'messageFiscalSign', 'unknownTags']);
const FORMAT_NUMBER_NAME = 'fiscalDocumentFormatVer';

/**
 * Reads a document from the tax service's JSON: `{"receipt":{…}}`, also inside `document`, `ticket` or a list with one
 * entry, or the bare fields with `code`. Bytes come from `rawData` while the fields agree with it, else they are made
 * from the fields in the order of the text. Throws FiscalDecodeError `json`, `json-document` or `json-value`.
 */
export const documentFromJson = (text: string, version?: FormatVersion): DocumentFromJson => {
  const found = findDocument(parseExactJson(text));
  if (found === null) throw new FiscalDecodeError('json-document', 0);
  const ignored: string[] = [];
  const built = documentFromFields(found, ignored, version);
  const raw = rawDataOf(found.fields, built.version);
  if (raw !== null && sameFields(raw.document, built)) {
    return { document: raw.document, source: 'rawData', containerHeader: raw.containerHeader, ignored };
  }
  return { document: built, source: 'fields', containerHeader: null, ignored };
};

const documentFromFields = (
  { code, fields }: EnvelopedDocument,
  ignored: string[],
  given?: FormatVersion,
): FiscalDocument => {
  const version = given ?? versionOf(fields, code);
  const elements = elementsFromJson(code, fields, { code, version, ignored });
  return { code, version, elements, messageSign: messageSignOf(fields), zeroTail: false };
};

interface Reading {
  readonly code: number;
  readonly version: FormatVersion;
  readonly ignored: string[];
}

const elementsFromJson = (parent: number, fields: JsonObject, reading: Reading): TlvElement[] => {
  const elements: TlvElement[] = [];
  for (const [name, value] of fields) {
    if (FRAME_NAMES.has(name) || value === null) continue;
    const tag = tagOfName(parent, name);
    if (tag === undefined || isShadowed(parent, tag, name, value, fields)) {
      reading.ignored.push(name);
      continue;
    }
    for (const item of Array.isArray(value) ? value : [value]) {
      const element = elementOf(tag, item, reading);
      if (element !== null) elements.push(element);
    }
  }
  return withUnknownTags(elements, fields.get('unknownTags'), reading.version);
};

/** An older name counts only with a value, and only where the present name of its tag is absent. */
const isShadowed = (
  parent: number,
  tag: number,
  name: string,
  value: JsonValue,
  fields: JsonObject,
): boolean => {
  const present = nameOfTag(parent, tag);
  return name !== present && (value === '' || fields.has(present));
};

const elementOf = (tag: number, value: JsonValue, reading: Reading): TlvElement | null => {
  const { code, version } = reading;
  const type = version === '1.0' ? tagTypeInFormat10(tag) : tagDefinition(tag)?.type;
  if (type !== 'STLV') return elementFromJson({ tag, code, version }, value);
  if (!isJsonObject(value)) throw new FiscalDecodeError('json-value', 0, { tag });
  const children = elementsFromJson(tag, value, reading);
  return { tag, kind: 'group', offset: -1, length: contentLength(children), value: children };
};

/** Puts tags that JSON carries as bytes back where they stood among their neighbours. */
const withUnknownTags = (
  elements: TlvElement[],
  list: JsonValue | undefined,
  version: FormatVersion,
): TlvElement[] => {
  if (!Array.isArray(list)) return elements;
  for (const entry of list) {
    if (!isJsonObject(entry)) throw new FiscalDecodeError('json-value', 0);
    const tag = smallNumber(entry.get('tag'));
    const hex = entry.get('hex');
    if (tag === null || tag > 0xffff || typeof hex !== 'string') throw new FiscalDecodeError('json-value', 0);
    const value = fromHex(hex);
    const opaque: TlvElement = { tag, kind: 'unknown', offset: -1, length: value.length, value };
    const [element = opaque] = decodeElements(encodeElements([opaque]), 0, undefined, version);
    elements.splice(smallNumber(entry.get('position')) ?? elements.length, 0, element);
  }
  return elements;
};

const smallNumber = (value: JsonValue | undefined): number | null =>
  value instanceof JsonNumber && /^\d{1,6}$/u.test(value.text) ? Number(value.text) : null;

const versionOf = (fields: JsonObject, code: number): FormatVersion => {
  const number = smallNumber(fields.get(FORMAT_NUMBER_NAME)) ?? smallNumber(fields.get('documentKktVersion'));
  const named = number === null ? undefined : formatVersionOfNumber(number);
  if (named !== undefined) return named;
  const taxationNames = fields.has('appliedTaxationType') || fields.has('prepaidSum');
  return code >= 81 ? '1.2' : taxationNames ? '1.05' : '1.0';
};

const messageSignOf = (fields: JsonObject): Uint8Array | null => {
  const value = fields.get('messageFiscalSign');
  const text = value instanceof JsonNumber ? value.text : value;
  return typeof text === 'string' ? messageSignBytes(text) : null;
};

const rawDataOf = (fields: JsonObject, version: FormatVersion): ReturnType<typeof decodeRawData> | null => {
  const text = fields.get('rawData');
  if (typeof text !== 'string') return null;
  try {
    return decodeRawData(fromBase64(text), version);
  } catch (cause) {
    if (cause instanceof FiscalDecodeError) return null;
    throw cause;
  }
};

/** Compares a document with one made from JSON by bringing both into the form that JSON leaves of them. */
const sameFields = (original: FiscalDocument, fromJson: FiscalDocument): boolean => {
  if (original.code !== fromJson.code) return false;
  const kind = { code: original.code, fields: parseExactJson(fieldsToJson(original)) as JsonObject };
  const left = encodeDocument(sorted(documentFromFields(kind, [], original.version)));
  const right = encodeDocument(sorted({ ...fromJson, messageSign: null }));
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
};

const sorted = (document: FiscalDocument): FiscalDocument => ({
  ...document,
  elements: sortedElements(document.elements),
});

const sortedElements = (elements: readonly TlvElement[]): TlvElement[] =>
  elements
    .map((element) =>
      element.kind === 'group' ? { ...element, value: sortedElements(element.value) } : element,
    )
    .sort((left, right) => left.tag - right.tag);
