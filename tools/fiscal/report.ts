import {
  assertAgreement,
  checkDocument,
  checkObligations,
  decimalText,
  documentToJson,
  FiscalDecodeError,
  type FiscalDocument,
  type FrameHeader,
  type ContainerHeader,
  documentKind,
  nameOfTag,
  printedFiscalSign,
  tagDefinition,
  tagTypeInFormat10,
  type TlvElement,
  toHex,
  toLocalIso,
  valueNames,
  isRegisterTime,
} from '@koreshok/fiscal';

import { type Printable, ReadyJson } from './pretty.ts';
import type { Recognized } from './recognize.ts';

/** One thing worth knowing about a document. */
export interface ReportedFinding {
  readonly code: string;
  readonly severity: string;
  readonly sentence: string;
  readonly tag?: number;
  readonly offset?: number;
}

/** Documents that format-logic control looks at; the others are held against their tables alone. */
const JUDGED = new Set([1, 11, 2, 21, 3, 31, 4, 41, 5, 6]);

/** Everything that can be said about bytes that were taken apart. */
export const reportOf = (
  found: Recognized,
  findings: readonly ReportedFinding[],
): Record<string, Printable | undefined> => {
  const { session, container, document, error } = found;
  return {
    what: found.what,
    ...(session === null ? {} : { session: sessionOf(session) }),
    ...(container === null ? {} : { container: containerOf(container) }),
    ...(document === null ? {} : documentOf(document, container)),
    ...(error === null
      ? { findings: findings.map((finding) => ({ ...finding })) }
      : { error: errorOf(error) }),
  };
};

/** What is wrong or odd about bytes that could be read. */
export const findingsOf = (found: Recognized): ReportedFinding[] => {
  const { document, container, session } = found;
  const findings: ReportedFinding[] = [];
  if (found.left > 0) {
    findings.push({
      code: 'left-over',
      severity: 'warning',
      sentence: `После сообщения есть ещё ${found.left} байт.`,
    });
  }
  if (document === null) return findings;
  if (container !== null) {
    try {
      assertAgreement(container, document, session?.driveNumber);
    } catch (cause) {
      if (!(cause instanceof FiscalDecodeError)) throw cause;
      findings.push({ code: cause.code, severity: 'error', sentence: cause.message });
    }
  }
  return [...findings, ...(JUDGED.has(document.code) ? judged(document) : heldAgainstTables(document))];
};

const judged = (document: FiscalDocument): ReportedFinding[] =>
  checkDocument(document).map(({ code, severity, sentence, tag }) => ({
    code,
    severity,
    sentence,
    ...(tag === undefined ? {} : { tag }),
  }));

const heldAgainstTables = (document: FiscalDocument): ReportedFinding[] =>
  checkObligations(document).map(({ code, message, tag, offset }) => ({
    code,
    severity: 'warning',
    sentence: message,
    ...(tag === null ? {} : { tag }),
    ...(offset < 0 ? {} : { offset }),
  }));

export const sessionOf = (header: FrameHeader): Printable => ({
  protocol: header.protocol,
  sessionVersion: header.sessionVersion.toString(16).padStart(4, '0'),
  documentVersion: header.documentVersion.toString(16).padStart(4, '0'),
  formatVersion: header.formatVersion ?? null,
  driveNumber: header.driveNumber,
  bodyLength: header.bodyLength,
  flags: { ...header.flags },
  rawFlags: header.rawFlags,
  crc: header.crc,
});

export const containerOf = (header: ContainerHeader): Printable => ({
  length: header.length,
  crc: header.crc,
  type: header.type.toString(16),
  dataType: header.dataType,
  formatVersion: header.formatVersion,
  service1: header.service1.toString(16).padStart(4, '0'),
  driveNumber: header.driveNumber,
  documentNumber: header.documentNumber,
  service2: toHex(header.service2),
});

const documentOf = (
  document: FiscalDocument,
  container: ContainerHeader | null,
): Record<string, Printable> => {
  const withPrefix = container !== null && container.length === 0 ? { containerHeader: container } : {};
  return {
    name: documentKind(document.code)?.name ?? '',
    version: document.version,
    document: new ReadyJson(documentToJson(document, withPrefix)),
    zeroTail: document.zeroTail,
    tags: document.elements.map((element) => tagOf(document, document.code, element)),
  };
};

const tagOf = (document: FiscalDocument, parent: number, element: TlvElement): Printable => {
  const { tag, length, offset, kind } = element;
  const definition = tagDefinition(tag);
  return {
    tag,
    length,
    offset,
    json: definition === undefined ? null : nameOfTag(parent, tag),
    name: definition?.name ?? null,
    ...(kind === 'unknown' || kind === 'malformed' ? { kind } : {}),
    ...valueOf(document, element),
  };
};

const valueOf = (document: FiscalDocument, element: TlvElement): Record<string, Printable> => {
  const { tag } = element;
  switch (element.kind) {
    case 'number': {
      const value = element.value;
      const names = typeof value === 'number' ? valueNames(tag, value) : [];
      const local = isTime(document, tag) && typeof value === 'number' && isRegisterTime(value);
      return {
        value,
        ...(local ? { local: toLocalIso(value) } : {}),
        ...(names.length > 0 ? { means: names } : {}),
      };
    }
    case 'decimal':
      return { value: new ReadyJson(decimalText(element.value)), decimals: element.value.decimals };
    case 'text': {
      const names = valueNames(tag, element.value);
      return { value: element.value, ...(names.length > 0 ? { means: names } : {}) };
    }
    case 'group':
      return { value: element.value.map((child) => tagOf(document, tag, child)) };
    case 'bytes': {
      const printed = tag === 1077 ? printedFiscalSign(element.value) : undefined;
      return { value: toHex(element.value), ...(printed === undefined ? {} : { printed }) };
    }
    case 'unknown':
    case 'malformed':
      return { value: toHex(element.value) };
    default:
      return element satisfies never;
  }
};

const isTime = (document: FiscalDocument, tag: number): boolean =>
  (document.version === '1.0' ? tagTypeInFormat10(tag) : tagDefinition(tag)?.type) === 'unixtime';

/** An error as JSON: code, sentence for people, byte offset, facts. */
export const errorOf = (error: FiscalDecodeError): Printable => ({
  code: error.code,
  message: error.message,
  offset: error.offset,
  ...(error.tag === undefined ? {} : { tag: error.tag }),
  details: { ...error.details },
});
