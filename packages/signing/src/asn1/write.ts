import { TAG } from './tags.ts';

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const lengthBytes = (length: number): number[] => {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
};

/** An element in DER: a tag over the contents one after another. */
export const element = (tag: number, ...contents: readonly Uint8Array[]): Uint8Array => {
  const content = joined(contents);
  return joined([Uint8Array.of(tag, ...lengthBytes(content.length)), content]);
};

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => element(TAG.sequence, ...parts);

const order = (a: Uint8Array, b: Uint8Array): number => Buffer.compare(a, b);

/** A SET OF, sorted as DER wants it. */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  element(TAG.set, ...parts.toSorted(order));

const arcBytes = (arc: number): number[] => {
  const bytes = [arc & 0x7f];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
};

/** An object identifier written as numbers with dots. */
export const oid = (dotted: string): Uint8Array => {
  const [root = 0, first = 0, ...rest] = dotted.split('.').map(Number);
  return element(TAG.oid, Uint8Array.from([root * 40 + first, ...rest].flatMap(arcBytes)));
};

/** An INTEGER from 0 on, of any size. */
export const integer = (value: bigint | number): Uint8Array => {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  const bytes = Uint8Array.from(even.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  return (bytes[0] ?? 0) < 0x80 ? element(TAG.integer, bytes) : element(TAG.integer, Uint8Array.of(0), bytes);
};

export const boolean = (value: boolean): Uint8Array => element(TAG.boolean, Uint8Array.of(value ? 0xff : 0));

export const nothing = (): Uint8Array => element(TAG.null);

export const octets = (bytes: Uint8Array): Uint8Array => element(TAG.octetString, bytes);

export const bits = (bytes: Uint8Array): Uint8Array => element(TAG.bitString, Uint8Array.of(0), bytes);

/** A BIT STRING of named bits, the last set one being the last written. */
export const namedBits = (numbers: readonly number[]): Uint8Array => {
  const highest = Math.max(-1, ...numbers);
  const bytes = new Uint8Array(Math.floor(highest / 8) + 1);
  for (const bit of numbers) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return element(TAG.bitString, Uint8Array.of(highest < 0 ? 0 : 7 - (highest % 8)), bytes);
};

export const utf8 = (text: string): Uint8Array => element(TAG.utf8String, new TextEncoder().encode(text));

export const numeric = (digits: string): Uint8Array =>
  element(TAG.numericString, new TextEncoder().encode(digits));

const digitsOf = (at: Date): string =>
  at
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replaceAll(/[-:T]/gu, '');

/** UTCTime up to 2049 and GeneralizedTime later (RFC 5280, section 4.1.2.5). */
export const time = (at: Date): Uint8Array => {
  const digits = digitsOf(at);
  const short = at.getUTCFullYear() < 2050;
  return element(
    short ? TAG.utcTime : TAG.generalizedTime,
    new TextEncoder().encode(short ? digits.slice(2) : digits),
  );
};
