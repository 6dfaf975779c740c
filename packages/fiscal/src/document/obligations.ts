import {
  documentKind,
  fieldRules,
  structureKind,
  type TagDefinition,
  tagDefinition,
  tableVersion,
} from '../dictionary/index.ts';
import { contentLength, type TlvElement } from '../tlv/index.ts';
import type { FiscalDocument } from './document.ts';

/** How a document's fields can depart from the table of its kind. */
export type ObligationCode =
  | 'document-version'
  | 'missing-tag'
  | 'tag-out-of-place'
  | 'unknown-tag'
  | 'malformed-value'
  | 'repeated-tag'
  | 'value-too-long'
  | 'value-length'
  | 'document-too-long';

/** One departure from the tables; a document with some is still a document. */
export interface ObligationFinding {
  readonly code: ObligationCode;
  /** The tag in question, null when it is the whole document. */
  readonly tag: number | null;
  /** Tags from the document down to the one in question, the tags of groups included. */
  readonly path: readonly number[];
  /** Where the element begins in the decoded bytes, -1 when it is absent or was built. */
  readonly offset: number;
  /** A Russian sentence for a user. */
  readonly message: string;
}

/** Counters of reports: the lengths published for them are shorter than what they must hold. */
const COUNTERS = new Set([1129, 1130, 1131, 1132, 1133, 1145, 1146, 1157, 1158, 1194, 1232, 1233]);
/** Published with 16 and with 18 bytes. */
const OPERATOR_SIGN = 1078;

/**
 * What in a document departs from the tables of its format version: tags that must stand there and do not, that have no
 * place there or stand twice, and lengths. Conditions between fields are not looked at. Obligations of format 1.0 are
 * not checked, only its unknown tags and malformed values.
 */
export const checkObligations = (document: FiscalDocument): ObligationFinding[] => {
  const findings: ObligationFinding[] = [];
  const kind = documentKind(document.code);
  if (document.version !== '1.0' && kind?.contents[tableVersion(document.version)] === undefined) {
    findings.push({
      code: 'document-version',
      tag: null,
      path: [],
      offset: -1,
      message: `В ФФД ${document.version} нет документа с кодом ${document.code}.`,
    });
  } else {
    checkContents(document, document.code, document.elements, [], findings);
  }
  const length = contentLength(document.elements);
  if (kind !== undefined && length > kind.maxLength) {
    findings.push({
      code: 'document-too-long',
      tag: null,
      path: [],
      offset: -1,
      message: `Документ занимает ${length} байт, а положено не больше ${kind.maxLength}.`,
    });
  }
  return findings;
};

const checkContents = (
  document: FiscalDocument,
  parent: number,
  elements: readonly TlvElement[],
  path: readonly number[],
  findings: ObligationFinding[],
): void => {
  const rules = document.version === '1.0' ? [] : fieldRules(parent, tableVersion(document.version));
  const bound = document.version !== '1.0' && rules.length > 0;
  for (const rule of bound ? rules : []) {
    if (rule.electronic === 'required' && !elements.some(({ tag }) => tag === rule.tag)) {
      findings.push(finding('missing-tag', rule.tag, path, -1, 'Нет обязательного реквизита'));
    }
  }
  const seen = new Set<number>();
  for (const element of elements) {
    const { tag, offset } = element;
    const definition = tagDefinition(tag);
    if (definition === undefined) {
      findings.push(finding('unknown-tag', tag, path, offset, 'Неизвестный реквизит'));
      continue;
    }
    if (bound && !rules.some((rule) => rule.tag === tag && rule.electronic !== 'absent')) {
      findings.push(
        finding('tag-out-of-place', tag, path, offset, 'В этом документе не должно быть реквизита'),
      );
    }
    if (bound && seen.has(tag) && !definition.repeatable) {
      findings.push(finding('repeated-tag', tag, path, offset, 'Повторяется реквизит'));
    }
    seen.add(tag);
    if (element.kind === 'malformed') {
      findings.push(finding('malformed-value', tag, path, offset, 'Не читается значение реквизита'));
    } else if (document.version !== '1.0') {
      checkLength(definition, element, path, findings);
    }
    if (element.kind === 'group' && structureKind(tag) !== undefined) {
      checkContents(document, tag, element.value, [...path, tag], findings);
    }
  }
};

const checkLength = (
  definition: TagDefinition,
  element: TlvElement,
  path: readonly number[],
  findings: ObligationFinding[],
): void => {
  const { tag, maxLength, fixedLength } = definition;
  if (maxLength === null || COUNTERS.has(tag) || tag === OPERATOR_SIGN) return;
  const length = element.kind === 'group' ? contentLength(element.value) : element.length;
  if (length > maxLength) {
    findings.push(finding('value-too-long', tag, path, element.offset, 'Слишком длинное значение реквизита'));
  } else if (fixedLength && length < maxLength) {
    findings.push(finding('value-length', tag, path, element.offset, 'Неверная длина реквизита'));
  }
};

const finding = (
  code: ObligationCode,
  tag: number,
  path: readonly number[],
  offset: number,
  words: string,
): ObligationFinding => {
  const name = tagDefinition(tag)?.name;
  const title = name === undefined ? `${tag}` : `${tag} «${name}»`;
  return { code, tag, path: [...path, tag], offset, message: `${words} ${title}.` };
};
