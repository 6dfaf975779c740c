import { fromBase64 } from '@koreshok/fiscal';

import { Refusal } from '../report/index.ts';

/** The bytes of a signature out of whatever a program saved it as. */
export interface Container {
  readonly bytes: Uint8Array;
  readonly encoding: 'binary' | 'PEM' | 'base64';
}

const SEQUENCE = 0x30;
const latin1 = new TextDecoder('latin1');
const PEM_BEGIN = /^-----BEGIN ([A-Z0-9 #]{1,40})-----/u;
/** The text has been trimmed. No part of the shape can match what its neighbour can: a long file costs one pass. */
const BASE64_LINES = /^[A-Za-z0-9+/\s]+={0,2}$/u;

/** Recognizes binary, PEM and bare base64 by content, never by the file's name. Throws `Refusal`. */
export const openContainer = (file: Uint8Array): Container => {
  if (file.length === 0) throw new Refusal('file.empty');
  if (isBinary(file)) return { bytes: file, encoding: 'binary' };
  const text = latin1.decode(file.subarray(startOfText(file))).trim();
  if (text === '') throw new Refusal('file.empty');
  if (text.startsWith('-----BEGIN ')) return { bytes: decoded(pemBody(text)), encoding: 'PEM' };
  if (!BASE64_LINES.test(text)) throw new Refusal('file.not-a-signature', 'neither DER nor base64');
  return { bytes: decoded(text), encoding: 'base64' };
};

/** A text may begin with the digit 0, which is the same byte; a signature is longer than a short length can say. */
const isBinary = (file: Uint8Array): boolean => file[0] === SEQUENCE && (file[1] ?? 0) >= 0x80;

/** Editors put a byte order mark before UTF-8. */
const startOfText = (file: Uint8Array): number =>
  file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0;

const pemBody = (text: string): string => {
  const [begin, label] = PEM_BEGIN.exec(text) ?? [];
  if (begin === undefined) throw new Refusal('file.not-a-signature', 'no PEM label');
  const last = `-----END ${label}-----`;
  const end = text.indexOf(last);
  if (end < 0) throw new Refusal('file.truncated', 'PEM without its last line');
  if (end + last.length !== text.length) throw new Refusal('file.trailing-bytes', 'text after the PEM block');
  return text.slice(begin.length, end);
};

const decoded = (text: string): Uint8Array => {
  try {
    const bytes = fromBase64(text);
    if (bytes[0] !== SEQUENCE) throw new Refusal('file.not-a-signature', 'base64 of something else');
    return bytes;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file.truncated', 'base64 cut short');
  }
};
