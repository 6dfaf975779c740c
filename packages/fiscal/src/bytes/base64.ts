import { FiscalDecodeError } from '../errors/index.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int8Array(128).fill(-1);
for (let index = 0; index < 64; index += 1) VALUES[ALPHABET.charCodeAt(index)] = index;
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
/** The two letters of each twelve bits. */
const FIRST_OF_TWO = Uint8Array.from({ length: 4096 }, (_none, bits) => CODES[bits >> 6] ?? 0);
const SECOND_OF_TWO = Uint8Array.from({ length: 4096 }, (_none, bits) => CODES[bits & 63] ?? 0);
const PADDING = 0x3d;

const decoder = new TextDecoder();

/** Base64 text of bytes, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  putBase64(bytes, text, 0);
  return decoder.decode(text);
};

/**
 * Writes the base64 text of bytes, with padding, as ASCII into `target` from `offset` on, where it must have room, and
 * gives the place behind it.
 */
export const putBase64 = (bytes: Uint8Array, target: Uint8Array, offset: number): number => {
  const rest = bytes.length % 3;
  const whole = bytes.length - rest;
  let to = offset;
  for (let at = 0; at < whole; at += 3, to += 4) {
    putFour(target, to, bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
  }
  if (rest === 0) return to;
  putFour(target, to, bytes[whole] ?? 0, bytes[whole + 1] ?? 0, 0);
  target[to + 3] = PADDING;
  if (rest === 1) target[to + 2] = PADDING;
  return to + 4;
};

const putFour = (target: Uint8Array, at: number, one: number, two: number, three: number): void => {
  const front = (one << 4) | (two >> 4);
  const back = ((two & 15) << 8) | three;
  target[at] = FIRST_OF_TWO[front] ?? 0;
  target[at + 1] = SECOND_OF_TWO[front] ?? 0;
  target[at + 2] = FIRST_OF_TWO[back] ?? 0;
  target[at + 3] = SECOND_OF_TWO[back] ?? 0;
};

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

/**
 * Bytes of base64 text in the common or the URL alphabet, padded or not; white space is skipped.
 * Throws `base64` with the offset of the first wrong character.
 */
export const fromBase64 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  let ended = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) continue;
    if (code === 0x3d) {
      ended = true;
      continue;
    }
    const value = code < 128 && !ended ? (VALUES[code] ?? -1) : -1;
    if (value < 0) throw new FiscalDecodeError('base64', index);
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[length] = (bits >> held) & 0xff;
      length += 1;
      bits &= (1 << held) - 1;
    }
  }
  if (held === 6 || bits !== 0) throw new FiscalDecodeError('base64', text.length);
  return bytes.subarray(0, length);
};
