import { readFile } from 'node:fs/promises';

import { fromBase64, fromHex } from '@koreshok/fiscal';

/** How the bytes of a file were written. */
export type Encoding = 'binary' | 'hex' | 'base64' | 'json';

export interface Input {
  readonly encoding: Encoding;
  /** The bytes meant; empty when the file is JSON. */
  readonly bytes: Uint8Array;
  /** The text of JSON, else empty. */
  readonly text: string;
}

const HEX = /^(?:0x)?[\da-f\s]+$/iu;
const PRINTABLE = /^[\x20-\x7e\s]*$/u;

/** Reads a file, or standard input for «-», and tells hex, base64 and JSON from bytes. */
export const readInput = async (file: string): Promise<Input> =>
  recognizeEncoding(file === '-' ? await readStandardInput() : await readFile(file));

/**
 * Tells how bytes are written. Fiscal bytes are never printable text alone, since every length below 256 holds a zero
 * byte. Throws FiscalDecodeError `base64` for text that is none of hex, base64 and JSON.
 */
export const recognizeEncoding = (file: Uint8Array): Input => {
  const text = new TextDecoder().decode(file);
  if (/^\s*[{[]/u.test(text) && !text.includes('\0'))
    return { encoding: 'json', bytes: new Uint8Array(0), text };
  if (text.trim() === '' || !PRINTABLE.test(text)) return { encoding: 'binary', bytes: file, text: '' };
  return HEX.test(text)
    ? { encoding: 'hex', bytes: fromHex(text.trim().replace(/^0x/iu, '')), text: '' }
    : { encoding: 'base64', bytes: fromBase64(text), text: '' };
};

const readStandardInput = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};
