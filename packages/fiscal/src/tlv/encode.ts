import { newBytes } from '../bytes/index.ts';
import { FiscalEncodeError } from '../errors/index.ts';
import { encodeCp866Into } from './cp866.ts';
import type { TlvElement } from './element.ts';

const LONGEST_VALUE = 0xffff;
const START_SIZE = 4096;

/** Grows as it is written to; one instance serves all documents because writing never yields. */
class Writer {
  bytes = new Uint8Array(START_SIZE);
  length = 0;

  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

const writer = new Writer();

/**
 * The bytes of elements, one after another. Decoded elements give exactly the bytes they came from.
 *
 * `head` zero bytes are left free in front for a header and `tail` behind. Throws FiscalEncodeError `characters`, `value-range`
 * or `value-length` with the tag.
 */
export const encodeElements = (elements: readonly TlvElement[], head = 0, tail = 0): Uint8Array => {
  writer.length = 0;
  for (const element of elements) writeElement(element);
  const bytes = newBytes(head + writer.length + tail);
  bytes.set(writer.bytes.subarray(0, writer.length), head);
  return bytes;
};

const writeElement = (element: TlvElement): void => {
  const { tag } = element;
  const head = writer.length;
  writer.reserve(4);
  writer.length = head + 4;
  switch (element.kind) {
    case 'number':
      writeNumber(tag, element.value, element.length);
      break;
    case 'decimal':
      if (element.length < 1 || element.value.decimals > 255)
        throw new FiscalEncodeError('value-range', { tag });
      writer.reserve(1);
      writer.bytes[writer.length] = element.value.decimals;
      writer.length += 1;
      writeNumber(tag, element.value.digits, element.length - 1);
      break;
    case 'text':
      writeText(tag, element.value);
      break;
    case 'group':
      for (const child of element.value) writeElement(child);
      break;
    case 'bytes':
    case 'unknown':
    case 'malformed':
      writer.reserve(element.value.length);
      writer.bytes.set(element.value, writer.length);
      writer.length += element.value.length;
      break;
    default:
      element satisfies never;
  }
  const length = writer.length - head - 4;
  if (length > LONGEST_VALUE) throw new FiscalEncodeError('value-length', { tag, details: { length } });
  const { bytes } = writer;
  bytes[head] = tag & 0xff;
  bytes[head + 1] = tag >> 8;
  bytes[head + 2] = length & 0xff;
  bytes[head + 3] = length >> 8;
};

const writeText = (tag: number, text: string): void => {
  writer.reserve(text.length);
  const wrong = encodeCp866Into(text, writer.bytes, writer.length);
  if (wrong >= 0) {
    throw new FiscalEncodeError('characters', {
      tag,
      details: { index: wrong, code: text.charCodeAt(wrong) },
    });
  }
  writer.length += text.length;
};

const writeNumber = (tag: number, value: number | bigint, length: number): void => {
  writer.reserve(length);
  const { bytes } = writer;
  const end = writer.length + length;
  if (typeof value === 'bigint') {
    let rest = value;
    for (let at = writer.length; at < end; at += 1) {
      bytes[at] = Number(rest & 0xffn);
      rest >>= 8n;
    }
    if (rest !== 0n) throw new FiscalEncodeError('value-range', { tag });
  } else {
    if (value < 0 || !Number.isSafeInteger(value)) throw new FiscalEncodeError('value-range', { tag });
    let rest = value >>> 0;
    let above = (value - rest) / 0x1_0000_0000;
    for (let at = writer.length; at < end; at += 1) {
      if (at === writer.length + 4) {
        rest = above;
        above = 0;
      }
      bytes[at] = rest & 0xff;
      rest >>>= 8;
    }
    if (rest !== 0 || above !== 0) throw new FiscalEncodeError('value-range', { tag });
  }
  writer.length = end;
};
