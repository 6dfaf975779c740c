import {
  type ContainerFields,
  documentFromJson,
  type DocumentFromJson,
  encodeContainer,
  encodeDocument,
  encodeFrame,
  encodeRawData,
  documentNumberOf,
  driveNumberOf,
  type ExactJsonObject,
  type ExactJsonValue,
  type FiscalDocument,
  flagsFromBits,
  type FrameFields,
  FiscalEncodeError,
  fromHex,
  JsonNumber,
  parseExactJson,
} from '@koreshok/fiscal';

import type { What } from './recognize.ts';

/** A document read from JSON, with what the report of `decode` says about how it was wrapped. */
export interface WrittenDocument extends Pick<DocumentFromJson, 'document' | 'ignored' | 'source'> {
  readonly what: What;
  readonly container: ContainerFields | null;
  readonly session: FrameFields | null;
}

const WHATS: readonly string[] = ['message', 'container', 'rawData', 'document'] satisfies What[];

/** Reads the tax service's JSON of a document, or the report that `decode` printed of one. */
export const documentOfJson = (text: string): WrittenDocument => {
  const { document, ignored, source, containerHeader } = documentFromJson(text);
  const report = parseExactJson(text);
  const members: ExactJsonObject = report instanceof Map ? report : new Map<string, ExactJsonValue>();
  const what = stringIn(members, 'what');
  const zeroTail = members.get('zeroTail') === true;
  return {
    document: zeroTail ? { ...document, zeroTail } : document,
    ignored,
    source,
    what: isWhat(what) ? what : 'document',
    container: containerHeader ?? containerIn(members.get('container'), document),
    session: sessionIn(members.get('session')),
  };
};

const isWhat = (text: string | null): text is What => text !== null && WHATS.includes(text);

/** The bytes of a document in the wrapping asked for; what the wrapping needs and is not known comes from the document. */
export const wrap = (written: WrittenDocument, what: What): Uint8Array => {
  const { document } = written;
  if (what === 'document') return encodeDocument(document);
  if (what === 'rawData') return encodeRawData(document, written.container ?? undefined);
  const fields = written.container ?? containerFieldsOf(document);
  const container = encodeContainer(fields, encodeDocument(document));
  if (what === 'container') return container;
  return encodeFrame(
    written.session ?? { driveNumber: fields.driveNumber, version: document.version },
    container,
  );
};

/** The container header that a document's own ФН and number make. Throws FiscalEncodeError when it has none. */
export const containerFieldsOf = (document: FiscalDocument): ContainerFields => {
  const driveNumber = driveNumberOf(document);
  if (driveNumber === undefined) throw new FiscalEncodeError('drive-number', { tag: 1041 });
  return { dataType: document.code, driveNumber, documentNumber: documentNumberOf(document) ?? 0 };
};

const containerIn = (value: ExactJsonValue | undefined, document: FiscalDocument): ContainerFields | null => {
  if (!(value instanceof Map)) return null;
  const own = containerFieldsOf(document);
  return {
    dataType: numberIn(value, 'dataType') ?? own.dataType,
    driveNumber: stringIn(value, 'driveNumber') ?? own.driveNumber,
    documentNumber: numberIn(value, 'documentNumber') ?? own.documentNumber,
    type: Number.parseInt(stringIn(value, 'type') ?? 'a5', 16),
    formatVersion: numberIn(value, 'formatVersion') ?? 1,
    service1: Number.parseInt(stringIn(value, 'service1') ?? '1009', 16),
    service2: fromHex(stringIn(value, 'service2') ?? ''),
  };
};

const sessionIn = (value: ExactJsonValue | undefined): FrameFields | null => {
  if (!(value instanceof Map)) return null;
  const flags = flagsFromBits(numberIn(value, 'rawFlags') ?? 0x14);
  return {
    driveNumber: stringIn(value, 'driveNumber') ?? '',
    sessionVersion: Number.parseInt(stringIn(value, 'sessionVersion') ?? '81a2', 16),
    documentVersion: Number.parseInt(stringIn(value, 'documentVersion') ?? '0120', 16),
    protocol: stringIn(value, 'protocol') === 'oism' ? 'oism' : 'ofd',
    ...(flags === null ? {} : { flags }),
  };
};

const stringIn = (members: ExactJsonObject, name: string): string | null => {
  const value = members.get(name);
  return typeof value === 'string' ? value : null;
};

const numberIn = (members: ExactJsonObject, name: string): number | null => {
  const value = members.get(name);
  return value instanceof JsonNumber ? Number(value.text) : null;
};
