import { FiscalDecodeError } from '../errors/index.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int8Array(128).fill(-1);
for (let index = 0; index < 64; index += 1) VALUES[ALPHABET.charCodeAt(index)] = index;
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

const CODES = Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const PADDING = 0x3d;
/** Bytes that are written at a go; a multiple of three. */
const CHUNK = 384;

/** Base64 text of bytes, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    text += chunkToBase64(bytes, from, Math.min(from + CHUNK, bytes.length));
  }
  return text;
};

const chunkToBase64 = (bytes: Uint8Array, from: number, to: number): string => {
  const codes: number[] = [];
  let at = from;
  for (; at + 2 < to; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    codes.push(codeOf(bits >> 18), codeOf(bits >> 12), codeOf(bits >> 6), codeOf(bits));
  }
  if (at + 1 === to) {
    const bits = (bytes[at] ?? 0) << 4;
    codes.push(codeOf(bits >> 6), codeOf(bits), PADDING, PADDING);
  } else if (at + 2 === to) {
    const bits = ((bytes[at] ?? 0) << 10) | ((bytes[at + 1] ?? 0) << 2);
    codes.push(codeOf(bits >> 12), codeOf(bits >> 6), codeOf(bits), PADDING);
  }
  return String.fromCharCode.apply(null, codes);
};

const codeOf = (bits: number): number => CODES[bits & 63] ?? PADDING;

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
