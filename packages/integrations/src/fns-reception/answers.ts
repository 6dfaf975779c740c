import { type ExchangeReceipt, type ReceptionAnswer, ReceptionError } from './port.ts';

const STATES = ['received', 'accepted', 'registered', 'completed', 'refused'] as const;
const KINDS = ['sent', ...STATES] as const;

type Fields = Readonly<Record<string, unknown>>;

/** @throws ReceptionError `nonsense` for a text that is no JSON object. */
export function objectIn(text: string): Fields {
  try {
    return asObject(JSON.parse(text));
  } catch (cause) {
    throw cause instanceof ReceptionError ? cause : nonsense('the answer is not JSON');
  }
}

export function textIn(from: Fields, name: string): string {
  const value = from[name];
  if (typeof value !== 'string' || value.length > 1000) throw nonsense(`${name} is no text`);
  return value;
}

export function numberIn(from: Fields, name: string): number {
  const value = from[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw nonsense(`${name} is no whole number`);
  return value;
}

/** @throws ReceptionError `nonsense` for an answer of another shape. */
export function answerOf(from: Fields): ReceptionAnswer {
  const receipts = from['receipts'];
  if (!Array.isArray(receipts) || receipts.length > 100) throw nonsense('receipts is no list');
  return {
    state: wordIn(from, 'state', STATES),
    receipts: receipts.map((each) => receiptOf(asObject(each))),
    registrationNumber: from['registrationNumber'] === null ? null : textIn(from, 'registrationNumber'),
    reason: from['reason'] === null ? null : textIn(from, 'reason'),
  };
}

function receiptOf(from: Fields): ExchangeReceipt {
  const at = new Date(textIn(from, 'at'));
  if (Number.isNaN(at.getTime())) throw nonsense('a receipt has no time');
  return { kind: wordIn(from, 'kind', KINDS), knd: textIn(from, 'knd'), at, text: textIn(from, 'text') };
}

export function wordIn<T extends string>(from: Fields, name: string, words: readonly T[]): T {
  const text = textIn(from, name);
  const word = words.find((each) => each === text);
  if (word === undefined) throw nonsense(`${name} is none of ${words.join(', ')}`);
  return word;
}

function asObject(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw nonsense('no object');
  return { ...value };
}

function nonsense(what: string): ReceptionError {
  return new ReceptionError('nonsense', `The reception's answer: ${what}`);
}
