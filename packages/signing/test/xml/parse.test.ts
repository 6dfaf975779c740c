import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  attributeOf,
  childrenNamed,
  decodeXml,
  descend,
  parseXml,
  textOf,
  XmlError,
} from '../../src/xml/index.ts';

const LIMITS = { elements: 1000, depth: 20 };
const parsed = (text: string) => parseXml(text, LIMITS);
const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('XML of documents', () => {
  it('gives elements, attributes and text without prefixes', () => {
    const root = parsed(
      '<?xml version="1.0"?><!-- начало --><н:Корень xmlns:н="urn:x"><н:Лист н:Имя = "а&amp;б" Число=\'7\'>один<![CDATA[ <два>]]></н:Лист><Лист/></н:Корень>\n',
    );

    expect(root.name).toBe('Корень');
    expect(childrenNamed(root, 'Лист')).toHaveLength(2);
    expect(textOf(root, 'Лист')).toBe('один <два>');
    expect(attributeOf(descend(root, 'Лист'), 'Имя')).toBe('а&б');
    expect(attributeOf(descend(root, 'Лист'), 'Число')).toBe('7');
    expect(descend(root, 'Лист', 'Нет')).toBeUndefined();
  });

  it('puts in predefined entities and numbers', () => {
    expect(parsed('<a>&lt;&gt;&quot;&apos;&#1071;&#x42F;</a>').text).toBe('<>"\'ЯЯ');
  });

  it.each([
    ['a document type definition', '<!DOCTYPE a><a/>'],
    ['one with an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['one after the root', '<a/><!DOCTYPE a>'],
    ['an entity of its own', '<a>&x;</a>'],
    ['a bare ampersand', '<a>рога & копыта</a>'],
    ['a number of no letter', '<a>&#x110000;</a>'],
    ['the number zero', '<a>&#0;</a>'],
    ['two roots', '<a/><b/>'],
    ['text outside', 'x<a/>'],
    ['crossed tags', '<a><b></a></b>'],
    ['an end without a beginning', '</a>'],
    ['a beginning without an end', '<a><b/>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['a less-than in an attribute', '<a x="<"/>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['a tag without an end', '<a'],
    ['nothing', ''],
    ['a scan', '%PDF-1.4'],
  ])('refuses %s', (_about, text) => {
    expect(() => parsed(text)).toThrow(XmlError);
  });

  it('stops at depth and number of elements', () => {
    expect(() => parsed('<a>'.repeat(30) + '</a>'.repeat(30))).toThrow('too complex');
    expect(() => parsed(`<a>${'<b/>'.repeat(2000)}</a>`)).toThrow('too complex');
  });

  it('answers any text with an element or an XmlError', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<a>',
          '</a>',
          '<b x="1"/>',
          '&amp;',
          '&',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<?',
          '?>',
          '<!',
        ),
        fc.string(),
      ),
    );

    fc.assert(
      fc.property(pieces, (parts) => {
        try {
          expect(parsed(parts.join('')).name).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the letters of an XML file', () => {
  it('are UTF-8, with or without a mark, or windows-1251, as the file says', () => {
    expect(decodeXml(new TextEncoder().encode('<а/>'))).toBe('<а/>');
    expect(decodeXml(new TextEncoder().encode('\uFEFF<а/>'))).toBe('<а/>');
    expect(decodeXml(ascii('<?xml version="1.0" encoding="windows-1251"?><\u00E0/>'))).toContain('<а/>');
  });

  it('are nothing else', () => {
    expect(() => decodeXml(ascii('<?xml version="1.0" encoding="utf-16"?><a/>'))).toThrow(XmlError);
    expect(() => decodeXml(ascii('<?xml version="1.0" encoding="utf-7"?><a/>'))).toThrow(XmlError);
    expect(() => decodeXml(ascii('<\u00E0/>'))).toThrow(XmlError);
  });
});
