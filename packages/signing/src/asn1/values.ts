import { toHex } from '@koreshok/fiscal';

import { contentOf, type Element, partsOf } from './element.ts';
import { EncodingError } from './encoding-error.ts';
import { TAG } from './tags.ts';

const malformed = (element: Element, details: string): EncodingError =>
  new EncodingError('malformed', element.start, details);

const expectTag = (element: Element, tag: number): Uint8Array => {
  if (element.tag !== tag) throw malformed(element, `tag ${element.tag}, not ${tag}`);
  return contentOf(element);
};

/** An object identifier as numbers with dots. */
export const readOid = (element: Element): string => {
  const bytes = expectTag(element, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  let fresh = true;
  for (const byte of bytes) {
    if (fresh && byte === 0x80) throw malformed(element, 'padded object identifier');
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER) throw malformed(element, 'object identifier too large');
    fresh = (byte & 0x80) === 0;
    if (!fresh) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first, ...rest] = arcs;
  if (first === undefined || !fresh) throw malformed(element, 'object identifier cut short');
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
};

/** The bytes of an INTEGER in their shortest form; they may be negative. */
export const readIntegerBytes = (element: Element): Uint8Array => {
  const bytes = expectTag(element, TAG.integer);
  const [first, second] = bytes;
  if (first === undefined) throw malformed(element, 'empty integer');
  const padded =
    second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (padded) throw malformed(element, 'padded integer');
  return bytes;
};

/** A small INTEGER from 0 on. */
export const readSmallInteger = (element: Element): number => {
  const bytes = readIntegerBytes(element);
  if (bytes.length > 4 || (bytes[0] ?? 0) >= 0x80) throw malformed(element, 'integer out of range');
  return Number(`0x${toHex(bytes)}`);
};

export const readBoolean = (element: Element): boolean => {
  const bytes = expectTag(element, TAG.boolean);
  if (bytes.length !== 1 || (bytes[0] !== 0 && bytes[0] !== 0xff)) throw malformed(element, 'boolean');
  return bytes[0] === 0xff;
};

/** A BIT STRING that holds whole bytes. */
export const readBitStringBytes = (element: Element): Uint8Array => {
  const bytes = expectTag(element, TAG.bitString);
  if (bytes[0] !== 0) throw malformed(element, 'bit string of a broken number of bytes');
  return bytes.subarray(1);
};

/** A BIT STRING of named bits, such as keyUsage: the numbers of the bits that are set. */
export const readNamedBits = (element: Element): ReadonlySet<number> => {
  const [unused, ...bytes] = expectTag(element, TAG.bitString);
  if (unused === undefined || unused > 7) throw malformed(element, 'bit string');
  const count = bytes.length * 8 - unused;
  const isSet = (bit: number): boolean => (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
  return new Set(Array.from({ length: Math.max(0, count) }, (_, bit) => bit).filter(isSet));
};

/** An OCTET STRING, put together when BER has written it in parts. */
export const readOctets = (element: Element): Uint8Array => {
  if (element.tag === TAG.octetString) return contentOf(element);
  const parts: Uint8Array[] = [];
  collectOctets(element, parts);
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Gathers the parts of a string; the tag of the outermost may be implicit. */
const collectOctets = (element: Element, into: Uint8Array[]): void => {
  if ((element.tag & 0x20) === 0) throw malformed(element, 'not an octet string');
  for (const part of partsOf(element)) {
    if (part.tag === TAG.octetString) into.push(contentOf(part));
    else if (part.tag === TAG.octetStringInParts) collectOctets(part, into);
    else throw malformed(part, 'not a part of an octet string');
  }
};
