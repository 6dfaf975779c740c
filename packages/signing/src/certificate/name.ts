import { toHex } from '@koreshok/fiscal';

import {
  childrenOf,
  contentOf,
  Cursor,
  type Element,
  encodingOf,
  readOid,
  readText,
  TAG,
} from '../asn1/index.ts';
import { NAME_LABELS } from './oids.ts';

/** A distinguished name. */
export interface Name {
  /** The name for people, in the order of the certificate. */
  readonly text: string;
  /** Equal for names that differ only in string types, letter case and spaces (RFC 5280, section 7.1). */
  readonly canonical: string;
  /** The first value of each attribute. */
  readonly values: ReadonlyMap<string, string>;
  readonly encoding: Uint8Array;
}

/** Throws `EncodingError`. */
export const readName = (element: Element): Name => {
  const values = new Map<string, string>();
  const texts: string[] = [];
  const canonical: string[] = [];
  for (const relative of childrenOf(element)) {
    const parts = childrenOf(relative).map(readAttribute);
    for (const { oid, value } of parts) {
      if (!values.has(oid)) values.set(oid, value);
      texts.push(`${NAME_LABELS.get(oid) ?? oid}=${value}`);
    }
    canonical.push(
      parts
        .map(({ oid, value }) => `${oid}=${folded(value)}`)
        .sort()
        .join('+'),
    );
  }
  return { text: texts.join(', '), canonical: canonical.join('\n'), values, encoding: encodingOf(element) };
};

const readAttribute = (element: Element): { oid: string; value: string } => {
  const parts = new Cursor(element, TAG.sequence);
  const oid = readOid(parts.take(TAG.oid));
  const value = parts.take();
  parts.end();
  return { oid, value: readText(value) ?? `#${toHex(contentOf(value))}` };
};

const folded = (value: string): string =>
  value.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
