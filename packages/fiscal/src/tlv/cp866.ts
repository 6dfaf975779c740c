/** Characters of bytes 0x80 to 0xFF in the code page 866, which all texts of fiscal documents use. */
const UPPER_HALF =
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп' +
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0';

/** Character code of every byte. */
const CODES: readonly number[] = Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? byte : UPPER_HALF.charCodeAt(byte - 128),
);

/** Byte of every character code of the basic plane; 0 where there is none (and for the character 0 itself). */
const BYTES = new Uint8Array(0x10000);
for (let byte = 0; byte < 256; byte += 1) BYTES[CODES[byte] ?? 0] = byte;

const LONGEST_CALL = 512;

/** One list of character codes for every length, used over and over: this is the hottest loop of decoding. */
const scratch: (number[] | undefined)[] = [];
const scratchOf = (length: number): number[] => {
  const known = scratch[length];
  if (known !== undefined) return known;
  const created = Array.from({ length }, () => 0);
  scratch[length] = created;
  return created;
};

/** Text of the bytes from `from` (included) to `to` (excluded). Every byte has its character. */
export const decodeCp866 = (bytes: Uint8Array, from = 0, to = bytes.length): string => {
  const length = to - from;
  if (length > LONGEST_CALL) return decodeLong(bytes, from, to);
  const codes = scratchOf(length);
  for (let index = 0; index < length; index += 1) codes[index] = CODES[bytes[from + index] ?? 0] ?? 0;
  return String.fromCharCode.apply(null, codes);
};

const decodeLong = (bytes: Uint8Array, from: number, to: number): string => {
  let text = '';
  for (let start = from; start < to; start += LONGEST_CALL) {
    text += decodeCp866(bytes, start, Math.min(start + LONGEST_CALL, to));
  }
  return text;
};

/**
 * Writes text into `target` and gives the index of the first character that has no byte, or -1 when all have.
 * The target must have room for one byte per character.
 */
export const encodeCp866Into = (text: string, target: Uint8Array, offset: number): number => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const byte = BYTES[code] ?? 0;
    if (byte === 0 && code !== 0) return index;
    target[offset + index] = byte;
  }
  return -1;
};

/** True when every character of the text has a byte in the code page 866. */
export const isCp866 = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== 0 && BYTES[code] === 0) return false;
  }
  return true;
};

const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ...['«', '»', '„', '“', '”'].map((quote) => [quote, '"'] as const),
  ...['‘', '’'].map((quote) => [quote, "'"] as const),
  ...['–', '—', '−', '‑'].map((dash) => [dash, '-'] as const),
  ['…', '...'],
  ['×', 'x'],
  ['₽', 'руб.'],
  ['\u202f', ' '],
  ['\u2009', ' '],
]);

/** The text with quotes, dashes and the like in their CP866 form, and «?» for what has none. For names typed by people. */
export const foldToCp866 = (text: string): string =>
  isCp866(text)
    ? text
    : Array.from(text, (character) =>
        isCp866(character) ? character : (REPLACEMENTS.get(character) ?? '?'),
      ).join('');
