import { tagDefinition } from '../dictionary/index.ts';
import { bytesOf, groupOf } from '../tlv/index.ts';
import { type Gtin, isGtin } from '../identifiers/gtin.ts';
import type { Tags } from './reading.ts';

/** The code of one marked item of goods as the receipt holds it. */
export type MarkingCode = {
  /** The kind of code by the tax service's name: `gs1m`, `ean13`, `egais3` … */
  readonly kind: string;
  /** Its name in the order: «КТ GS1.М». */
  readonly name: string;
  /** Application identifiers included for GS1, never the crypto tail. */
  readonly text: string;
  readonly gtin: Gtin | null;
  readonly serial: string | null;
};

const GS1 = /^01(\d{14})21(.+)$/su;

const codeOf = (kind: string, name: string, text: string): MarkingCode => {
  const found = GS1.exec(text);
  const gtin = found?.[1] ?? text.padStart(14, '0');
  return { kind, name, text, gtin: isGtin(gtin) ? gtin : null, serial: found?.[2] ?? null };
};

/** Kinds of the two leading bytes of tag 1162 (formats 1.05 and 1.1): how long the number behind them is in digits. */
const PREFIXES: ReadonlyMap<number, readonly [kind: string, name: string, digits: number]> = new Map([
  [0x444d, ['gs1m', 'КТ GS1.М', 14]],
  [0x450d, ['ean13', 'КТ EAN-13', 13]],
  [0x4508, ['ean8', 'КТ EAN-8', 8]],
  [0x490e, ['itf14', 'КТ ITF-14', 14]],
]);

const TEXT_PREFIXES: ReadonlyMap<number, readonly [kind: string, name: string]> = new Map([
  [0x5246, ['mi', 'КТ МИ']],
  [0xc514, ['egais2', 'КТ ЕГАИС-2.0']],
  [0xc51e, ['egais3', 'КТ ЕГАИС-3.0']],
]);

const ascii = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 32 || byte > 126 ? '' : String.fromCharCode(byte)))
    .join('')
    .trim();

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromBytes = (bytes: Uint8Array): MarkingCode => {
  const prefix = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const numeric = PREFIXES.get(prefix);
  if (numeric !== undefined && bytes.length >= 8) {
    const [kind, name, digits] = numeric;
    let number = 0;
    for (const byte of bytes.subarray(2, 8)) number = number * 256 + byte;
    const code = String(number).padStart(digits, '0');
    return codeOf(kind, name, kind === 'gs1m' ? `01${code}21${ascii(bytes.subarray(8))}` : code);
  }
  const textual = TEXT_PREFIXES.get(prefix);
  if (textual !== undefined) return codeOf(textual[0], textual[1], ascii(bytes.subarray(2)));
  return { kind: 'undefined', name: 'КТ Н', text: hex(bytes), gtin: null, serial: null };
};

/** The marking code of an item: tag 1163 of format 1.2, tag 1162 of the older ones; null when it has none. */
export const readMarkingCode = (item: Tags): MarkingCode | null => {
  for (const element of groupOf(item, 1163) ?? []) {
    const definition = tagDefinition(element.tag);
    if (element.kind === 'text' && definition !== undefined) {
      return codeOf(definition.jsonName ?? 'undefined', definition.name, element.value.trim());
    }
  }
  const bytes = bytesOf(item, 1162);
  return bytes === undefined || bytes.length < 2 ? null : fromBytes(bytes);
};
