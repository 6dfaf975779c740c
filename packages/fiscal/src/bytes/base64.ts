import { FiscalDecodeError } from '../errors/index.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int8Array(128).fill(-1);
for (let index = 0; index < 64; index += 1) VALUES[ALPHABET.charCodeAt(index)] = index;
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

/** Two letters for every 12 bits, so that the loop writes three bytes with two look-ups. */
const PAIRS = Array.from(
  { length: 4096 },
  (_, bits) => ALPHABET.charAt(bits >> 6) + ALPHABET.charAt(bits & 63),
);

/** Base64 text of bytes, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  let index = 0;
  for (; index + 2 < bytes.length; index += 3) {
    const bits = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += (PAIRS[bits >> 12] ?? '') + (PAIRS[bits & 0xfff] ?? '');
  }
  const left = bytes.length - index;
  if (left === 1) {
    const bits = (bytes[index] ?? 0) << 4;
    text += `${PAIRS[bits] ?? ''}==`;
  } else if (left === 2) {
    const bits = ((bytes[index] ?? 0) << 10) | ((bytes[index + 1] ?? 0) << 2);
    text += `${PAIRS[bits >> 6] ?? ''}${ALPHABET.charAt(bits & 63)}=`;
  }
  return text;
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
