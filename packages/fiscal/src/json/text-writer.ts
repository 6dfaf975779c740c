import { newBytes, putBase64 } from '../bytes/index.ts';

const START_SIZE = 16_384;
/** UTF-8 bytes that one UTF-16 unit may take as JSON: «\u001f». */
const WIDEST = 6;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ZERO = 0x30;
const HEX = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
/** Escapes of a letter: \b, \t, \n, \f, \r. */
const SHORT_ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x08, 0x62],
  [0x09, 0x74],
  [0x0a, 0x6e],
  [0x0c, 0x66],
  [0x0d, 0x72],
]);

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The UTF-8 bytes of a piece of JSON that is written often. */
export const piece = (text: string): Uint8Array => encoder.encode(text);

/**
 * JSON put together as UTF-8 bytes, as it goes out. One buffer serves all documents; it grows to the longest.
 * Characters outside the basic plane are not written: the code page 866, from which all texts come, has none.
 */
export class TextWriter {
  #bytes = new Uint8Array(START_SIZE);
  #length = 0;

  /** Forgets what was written. */
  begin(): void {
    this.#length = 0;
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array {
    const copy = newBytes(this.#length);
    copy.set(this.#bytes.subarray(0, this.#length));
    return copy;
  }

  toString(): string {
    return decoder.decode(this.#bytes.subarray(0, this.#length));
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < values.length; at += 1, to += 1) bytes[to] = values[at] ?? 0;
    this.#length = to;
  }

  /** Text of ASCII alone, as it is. */
  plain(text: string): void {
    this.#reserve(text.length);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < text.length; at += 1, to += 1) bytes[to] = text.charCodeAt(at);
    this.#length = to;
  }

  integer(value: number | bigint): void {
    if (typeof value === 'bigint' || value < 0 || value > 0x7fff_ffff) {
      this.plain(String(value));
      return;
    }
    this.#reserve(10);
    const bytes = this.#bytes;
    let digits = 1;
    for (let limit = 10; digits < 10 && value >= limit; limit *= 10) digits += 1;
    let rest = value;
    for (let at = this.#length + digits - 1; at >= this.#length; at -= 1) {
      const tens = Math.trunc(rest / 10);
      bytes[at] = ZERO + rest - tens * 10;
      rest = tens;
    }
    this.#length += digits;
  }

  /** A JSON string. */
  string(text: string): void {
    this.#reserve(text.length * WIDEST + 2);
    const bytes = this.#bytes;
    let to = this.#length;
    bytes[to++] = QUOTE;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x80) {
        if (code >= 0x20 && code !== QUOTE && code !== BACKSLASH) bytes[to++] = code;
        else to = putEscape(bytes, to, code);
      } else if (code < 0x800) {
        bytes[to++] = 0xc0 | (code >> 6);
        bytes[to++] = 0x80 | (code & 0x3f);
      } else {
        bytes[to++] = 0xe0 | (code >> 12);
        bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[to++] = 0x80 | (code & 0x3f);
      }
    }
    bytes[to++] = QUOTE;
    this.#length = to;
  }

  base64(values: Uint8Array): void {
    this.#reserve(Math.ceil(values.length / 3) * 4);
    this.#length = putBase64(values, this.#bytes, this.#length);
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, needed));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Writes the escape of a character that may not stand in a JSON string, and gives the place behind it. */
const putEscape = (bytes: Uint8Array, at: number, code: number): number => {
  bytes[at] = BACKSLASH;
  const letter = code < 0x20 ? SHORT_ESCAPES.get(code) : code;
  if (letter !== undefined) {
    bytes[at + 1] = letter;
    return at + 2;
  }
  bytes[at + 1] = 0x75;
  bytes[at + 2] = ZERO;
  bytes[at + 3] = ZERO;
  bytes[at + 4] = HEX[code >> 4] ?? ZERO;
  bytes[at + 5] = HEX[code & 15] ?? ZERO;
  return at + 6;
};
