import { XmlError } from './xml-error.ts';

const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/u;

/** The text of an XML file in UTF-8 or windows-1251, as it declares itself; throws `XmlError` for anything else. */
export const decodeXml = (bytes: Uint8Array): string => {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const head = new TextDecoder('latin1').decode(body.subarray(0, 200));
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!['utf-8', 'utf8', 'windows-1251'].includes(declared)) throw new XmlError(0, `encoding ${declared}`);
  try {
    return new TextDecoder(hasMark ? 'utf-8' : declared, { fatal: true }).decode(body);
  } catch {
    throw new XmlError(0, `not ${declared}`);
  }
};
