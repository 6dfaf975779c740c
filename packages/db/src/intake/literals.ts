/**
 * Values written into the text of a statement. Several statements that go to the server in one packet cannot be
 * prepared, so each kind of value has one form here that nothing can break out of.
 */

const CODE = /^[0-9A-Za-z_]*$/u;

/** A text of letters, digits and underscores: ids, ФН, enumerations. @throws TypeError for any other text. */
export function code(text: string): string {
  if (!CODE.test(text))
    throw new TypeError('A code for the database may hold letters, digits and underscores alone');
  return `'${text}'`;
}

/** A whole number. @throws TypeError for anything else. */
export function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError('A whole number was expected for the database');
  return String(value);
}

/** Bytes, in hexadecimal. */
export function bytes(value: Uint8Array): string {
  return `x'${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}'`;
}

/** Any text, as the hexadecimal of its UTF-8. */
export function text(value: string): string {
  return `_utf8mb4 x'${Buffer.from(value, 'utf8').toString('hex')}'`;
}

let lastInstant = { milliseconds: Number.NaN, literal: '' };

/** An instant with its milliseconds, in UTC as every session is. A batch asks for the same one again and again. */
export function instant(value: Date): string {
  const milliseconds = value.getTime();
  if (milliseconds !== lastInstant.milliseconds) {
    const iso = value.toISOString();
    lastInstant = { milliseconds, literal: `'${iso.slice(0, 10)} ${iso.slice(11, 23)}'` };
  }
  return lastInstant.literal;
}

/** `(…), (…)` of rows whose values are literals already. */
export function rows(values: readonly (readonly string[])[]): string {
  return values.map((row) => `(${row.join(', ')})`).join(', ');
}
