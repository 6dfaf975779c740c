import type {
  CodeCheck,
  CodeCheckResult,
  MarkedItem,
  MarkedItemResult,
} from '@koreshok/fiscal/marking-exchange';

import { asObject, numberAt, onlyNames, textAt } from '../http/index.ts';

/** How some codes are judged instead of by themselves: those that begin so. The first rule that fits counts. */
export interface CodeRule {
  readonly prefix: string;
  readonly code: number;
  readonly message: string;
}

/** @throws BodyError for words and values nobody knows. */
export function codeRuleOf(value: unknown): CodeRule {
  const rule = asObject(value, 'a rule');
  onlyNames(rule, ['prefix', 'code', 'message']);
  return {
    prefix: textAt(rule, 'prefix') ?? '',
    code: numberAt(rule, 'code', { least: 1, most: 999_999, fallback: 1 }),
    message: textAt(rule, 'message') ?? 'Код не найден в обороте',
  };
}

/** What is said of one item: a rule's word, a refusal of an empty code, else that all is well. */
export function judgeItem({ position, code }: MarkedItem, rules: readonly CodeRule[]): MarkedItemResult {
  const rule = rules.find(({ prefix }) => code.startsWith(prefix));
  if (rule !== undefined) return { position, status: 'ERROR', code: rule.code, message: rule.message };
  if (code === '') return { position, status: 'ERROR', code: 2, message: 'Код маркировки пуст' };
  return { position, status: 'OK', code: 0, message: '' };
}

/** Separates application identifiers; 91, 92 or 93 behind one begin the crypto tail. */
const SEPARATOR = '\u001D';
const ALL_RIGHT = 0b1111;
const WRONG_STATUS = 0b0111;
const NOT_FOUND = 0b0001;

/** The answer to a question about a code before it is sold. */
export function judgeCode({ code }: CodeCheck, rules: readonly CodeRule[]): CodeCheckResult {
  const identifier = (code.split(SEPARATOR)[0] ?? '').slice(0, 38);
  if (rules.some(({ prefix }) => code.startsWith(prefix)))
    return { processing: 0, results: WRONG_STATUS, statusAnswer: 2, identifier };
  const known = /^01\d{14}21/u.test(code);
  return known
    ? { processing: 0, results: ALL_RIGHT, statusAnswer: 1, identifier }
    : { processing: 2, results: NOT_FOUND, statusAnswer: 2, identifier };
}
