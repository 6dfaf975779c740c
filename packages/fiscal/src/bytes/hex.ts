import { FiscalDecodeError } from '../errors/index.ts';

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal text of bytes. */
export const toHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += DIGITS[byte] ?? '';
  return text;
};

const digitOf = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
};

/** Bytes of hexadecimal text; white space between digits is skipped. Throws `hex` with the character's offset. */
export const fromHex = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length >> 1);
  let length = 0;
  let high = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue;
    const digit = digitOf(code);
    if (digit < 0) throw new FiscalDecodeError('hex', index);
    if (high < 0) {
      high = digit;
    } else {
      bytes[length] = (high << 4) | digit;
      length += 1;
      high = -1;
    }
  }
  if (high >= 0) throw new FiscalDecodeError('hex', text.length);
  return bytes.subarray(0, length);
};
