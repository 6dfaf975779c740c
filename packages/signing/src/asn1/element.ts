import { checkEncoding, type EncodingLimits, type Rules, SIGNATURE_LIMITS } from './check.ts';
import { EncodingError } from './encoding-error.ts';
import { readHeader } from './header.ts';

/** One element of a checked encoding. Its children are found when asked for, so that a long list costs nothing before. */
export interface Element {
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** The element that fills `bytes`. Checks the whole encoding first; throws `EncodingError`. */
export const parseWhole = (
  bytes: Uint8Array,
  rules: Rules = 'DER',
  limits: EncodingLimits = SIGNATURE_LIMITS,
): Element => {
  const end = checkEncoding(bytes, rules, limits);
  if (end !== bytes.length) throw new EncodingError('trailing', end, 'bytes after the end of the encoding');
  return elementAt(bytes, 0, bytes.length);
};

const elementAt = (bytes: Uint8Array, start: number, limit: number): Element => {
  const { tag, contentStart, contentEnd } = readHeader(bytes, start, limit);
  if (contentEnd !== undefined) return { tag, bytes, start, contentStart, contentEnd, end: contentEnd };
  let next = contentStart;
  while (next + 1 < limit && (bytes[next] !== 0 || bytes[next + 1] !== 0))
    next = elementAt(bytes, next, limit).end;
  return { tag, bytes, start, contentStart, contentEnd: next, end: next + 2 };
};

/** The parts of an element one after another, without keeping them. */
export function* partsOf(parent: Element): Generator<Element, void> {
  let next = parent.contentStart;
  while (next < parent.contentEnd) {
    const child = elementAt(parent.bytes, next, parent.contentEnd);
    yield child;
    next = child.end;
  }
}

/** All parts of an element. */
export const childrenOf = (parent: Element): Element[] => [...partsOf(parent)];

/** The bytes of the element without its header. */
export const contentOf = (element: Element): Uint8Array =>
  element.bytes.subarray(element.contentStart, element.contentEnd);

/** The bytes of the element with its header, as they stand in the file. */
export const encodingOf = (element: Element): Uint8Array =>
  element.bytes.subarray(element.start, element.end);
