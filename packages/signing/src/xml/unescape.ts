import { XmlError } from './xml-error.ts';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));|&/gu;

/** Text with the five predefined entities and numeric references put in; throws `XmlError` for any other entity. */
export const unescapeXml = (text: string, at: number): string => {
  if (!text.includes('&')) return text;
  return text.replaceAll(REFERENCE, (_whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? refuse(at);
    const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
    return Number.isInteger(code) && code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : refuse(at);
  });
};

const refuse = (at: number): never => {
  throw new XmlError(at, 'an entity');
};
