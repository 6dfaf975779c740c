const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_BYTES = 10;

/** A row id: 26 characters of Crockford's base 32, the first ten of them the time in milliseconds. */
export type RowId = string;

const PATTERN = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Tells whether a text has the form of a row id. */
export function isRowId(text: string): boolean {
  return PATTERN.test(text);
}

/**
 * Makes a new row id. Ids made in one millisecond are not ordered among themselves.
 * @param at the instant that orders the id; rows of one table should take it from one clock.
 * @param random ten random bytes; the system's generator by default.
 */
export function newId(at: Date = new Date(), random: Uint8Array = randomBytes()): RowId {
  let time = at.getTime();
  let text = '';
  for (let index = 0; index < TIME_LENGTH; index += 1) {
    text = ALPHABET.charAt(time % 32) + text;
    time = Math.floor(time / 32);
  }
  let bits = 0;
  let held = 0;
  for (const byte of random) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((held >>> bits) & 31);
      held &= (1 << bits) - 1;
    }
  }
  return text;
}

function randomBytes(): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
}
