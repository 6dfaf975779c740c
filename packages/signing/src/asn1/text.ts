import { contentOf, type Element } from './element.ts';
import { TAG } from './tags.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf16 = new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true });
const latin1 = new TextDecoder('latin1');

const SINGLE_BYTE: ReadonlySet<number> = new Set([
  TAG.numericString,
  TAG.printableString,
  TAG.teletexString,
  TAG.ia5String,
  TAG.visibleString,
]);

/** The text of any of the string types; undefined when it is none of them or its bytes are no text. */
export const readText = (element: Element): string | undefined => {
  const bytes = contentOf(element);
  try {
    if (element.tag === TAG.utf8String) return utf8.decode(bytes);
    if (element.tag === TAG.bmpString) return utf16.decode(bytes);
    if (SINGLE_BYTE.has(element.tag)) return latin1.decode(bytes);
    return element.tag === TAG.universalString ? fromUtf32(bytes) : undefined;
  } catch {
    return undefined;
  }
};

const fromUtf32 = (bytes: Uint8Array): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length / 4 }, (_, index) =>
    String.fromCodePoint(view.getUint32(index * 4)),
  ).join('');
};
