import type { XmlElement } from './element.ts';
import { unescapeXml } from './unescape.ts';
import { XmlError } from './xml-error.ts';

/** How much may be in one file. */
export interface XmlLimits {
  readonly elements: number;
  readonly depth: number;
}

interface Open {
  readonly fullName: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const NAME = /[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?/uy;
const ATTRIBUTE = /\s+([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const TAG_END = /\s*(\/?)>/uy;

/**
 * Reads well-formed XML of the plain sort that documents of the state are: elements, attributes, text, CDATA, comments.
 * Document type definitions are refused as such, so there are no entities to expand and nothing to fetch. Throws
 * `XmlError`.
 */
export const parseXml = (text: string, limits: XmlLimits): XmlElement => {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let at = 0;

  const skipTo = (end: string, from: number): number => {
    const found = text.indexOf(end, from);
    if (found < 0) throw new XmlError(at, `no ${end}`);
    return found + end.length;
  };
  const match = (shape: RegExp): RegExpExecArray | null => {
    shape.lastIndex = at;
    const found = shape.exec(text);
    if (found !== null) at = shape.lastIndex;
    return found;
  };
  const addText = (raw: string): void => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += raw;
    else if (raw.trim() !== '') throw new XmlError(at, 'text outside the root');
  };
  const close = (element: Open): void => {
    const parent = open.at(-1);
    const { name, attributes, children } = element;
    const done = { name, attributes, children, text: element.text };
    if (parent !== undefined) parent.children.push(done);
    else if (root === undefined) root = done;
    else throw new XmlError(at, 'a second root');
  };

  const readOpening = (): void => {
    const start = at;
    at += 1;
    const fullName = match(NAME)?.[0];
    if (fullName === undefined) throw new XmlError(start, 'not a tag');
    const attributes = new Map<string, string>();
    for (let found = match(ATTRIBUTE); found !== null; found = match(ATTRIBUTE)) {
      const [, name = '', double, single = ''] = found;
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      const key = localName(name);
      if (attributes.has(key)) throw new XmlError(start, `attribute ${key} twice`);
      attributes.set(key, unescapeXml(double ?? single, start));
    }
    const end = match(TAG_END);
    elements += 1;
    if (end === null) throw new XmlError(at, 'tag not closed');
    if (elements > limits.elements || open.length >= limits.depth) throw new XmlError(start, 'too complex');
    const element = { fullName, name: localName(fullName), attributes, children: [], text: '' };
    if (end[1] === '/') close(element);
    else open.push(element);
  };

  const readClosing = (): void => {
    at += 2;
    const name = match(NAME)?.[0];
    const element = open.pop();
    if (element === undefined || name !== element.fullName) throw new XmlError(at, 'tags do not match');
    if (match(TAG_END)?.[1] !== '') throw new XmlError(at, 'tag not closed');
    close(element);
  };

  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      addText(unescapeXml(text.slice(at, end), at));
      at = end;
    } else if (text.startsWith('<!--', at)) at = skipTo('-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = skipTo(']]>', at + 9);
      addText(text.slice(at + 9, end - 3));
      at = end;
    } else if (text.startsWith('<?', at)) at = skipTo('?>', at + 2);
    else if (text.startsWith('<!', at)) throw new XmlError(at, 'a document type definition');
    else if (text.startsWith('</', at)) readClosing();
    else readOpening();
  }
  if (root === undefined || open.length > 0) throw new XmlError(at, 'the file ends too early');
  return root;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
