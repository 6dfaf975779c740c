import { decodeXml, parseXml, type XmlElement, XmlError } from '@koreshok/signing/xml';
import { TABLE_LIMITS } from '../tables/limits.ts';
import { TableError } from '../tables/table.ts';

const LIMITS = { elements: TABLE_LIMITS.rows * 12, depth: 4 };

/**
 * Rows of an XML file: each child of the root is a row whose cells are its attributes or its own children, and the names
 * met are the heading.
 * @throws TableError
 */
export function readXml(bytes: Uint8Array): string[][] {
  const records = rootOf(bytes).children.map(cellsOf);
  const heading = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return [heading, ...records.map((record) => heading.map((name) => record.get(name) ?? ''))];
}

function rootOf(bytes: Uint8Array): XmlElement {
  try {
    return parseXml(decodeXml(bytes), LIMITS);
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    const doctype = cause.message.includes('document type');
    throw new TableError(doctype ? 'file.doctype' : 'file.unreadable', undefined, { cause });
  }
}

function cellsOf({ attributes, children }: XmlElement): ReadonlyMap<string, string> {
  return new Map([...attributes, ...children.map(({ name, text }) => [name, text] as const)]);
}
