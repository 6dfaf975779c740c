import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  encodeDocument,
  type FiscalDocument,
  fiscalSignOf,
  messageSignText,
} from '../../src/document/index.ts';
import { buildDocument } from '../../src/generate/index.ts';
import { documentFromJson, documentToJson } from '../../src/json/index.ts';
import { buildElement, bytesOf, groupsOf, numberOf, textOf } from '../../src/tlv/index.ts';
import { generatedDocument } from '../generated.ts';
import { decodeErrorOf, onlyItsOwnError } from '../thrown.ts';

const receipt = buildDocument(3, '1.05', { 1020: 15_900, 1031: 15_900 });
const read = (json: unknown): FiscalDocument => documentFromJson(JSON.stringify(json)).document;

describe('a document that went through JSON', () => {
  it('of every kind and version has the same bytes without rawData', () => {
    fc.assert(
      fc.property(generatedDocument, (document) => {
        const json = documentToJson(document, { rawData: false });
        const { document: back, ignored } = documentFromJson(json, document.version);
        expect(encodeDocument(back)).toEqual(encodeDocument({ ...document, zeroTail: false }));
        expect(ignored).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('with rawData has the same bytes even where JSON tells less than they', () => {
    const elements = [
      ...receipt.elements,
      buildElement(9999, Uint8Array.of(1)),
      { tag: 1102, kind: 'number', offset: -1, length: 6, value: 1 } as const,
      { tag: 1192, kind: 'text', offset: -1, length: 1, value: 'a' } as const,
      buildElement(1021, 'Кассир'),
      { tag: 1192, kind: 'text', offset: -1, length: 1, value: 'b' } as const,
    ];
    const odd = { ...receipt, elements };
    const { document, source } = documentFromJson(documentToJson(odd));
    expect(source).toBe('rawData');
    expect(encodeDocument(document)).toEqual(encodeDocument(odd));
  });

  it('with rawData keeps its sign and the container’s header', () => {
    const signed = { ...receipt, messageSign: Uint8Array.of(0x81, 6, 1, 2, 3, 4, 5, 6) };
    const containerHeader = { dataType: 3, driveNumber: '9999078900000001', documentNumber: 2 };
    const back = documentFromJson(documentToJson(signed, { containerHeader }));
    expect(back.containerHeader).toMatchObject(containerHeader);
    expect(messageSignText(back.document)).toBe(messageSignText(signed));
  });

  it('whose fields were changed afterwards follows the fields', () => {
    const edited = documentToJson(receipt).replace('"totalSum":15900', '"totalSum":16000');
    const { document, source } = documentFromJson(edited);
    expect(source).toBe('fields');
    expect(numberOf(document.elements, 1020)).toBe(16_000);
  });

  it('whose rawData is damaged follows the fields', () => {
    for (const rawData of ['"rawData":"!', '"rawData":"////']) {
      const { source } = documentFromJson(documentToJson(receipt).replace('"rawData":"', rawData));
      expect(source).toBe('fields');
    }
  });
});

describe('JSON from elsewhere', () => {
  it('may wrap a document as receipts from the tax service are wrapped', () => {
    const receiptJson = { code: 3, totalSum: 5 };
    for (const json of [
      { receipt: receiptJson },
      { document: { receipt: receiptJson } },
      { ticket: { document: { receipt: receiptJson } }, id: 'x' },
      [{ document: { receipt: receiptJson } }],
      receiptJson,
      { receiptCode: 3, totalSum: 5 },
    ]) {
      expect(read(json).code).toBe(3);
      expect(numberOf(read(json).elements, 1020)).toBe(5);
    }
  });

  it('names its version or is of format 1.0', () => {
    expect(read({ receipt: { fiscalDocumentFormatVer: 4 } }).version).toBe('1.2');
    expect(read({ openShift: { documentKktVersion: 2 } }).version).toBe('1.05');
    expect(read({ receipt: { totalSum: 1 } }).version).toBe('1.0');
    expect(read({ receipt: { appliedTaxationType: 1 } }).version).toBe('1.05');
    expect(read({ code: 81 }).version).toBe('1.2');
  });

  it('may have times as text of the register’s clock', () => {
    const { elements } = read({ receipt: { dateTime: '2018-10-30T08:49:00' } });
    expect(numberOf(elements, 1012)).toBe(1_540_889_340);
  });

  it('may have numbers as text, yes and no as true and false, and numbers for text', () => {
    const { elements } = read({
      receipt: { totalSum: '15900', internetSign: true, fiscalDriveNumber: 9_999_078 },
    });
    expect(numberOf(elements, 1020)).toBe(15_900);
    expect(numberOf(elements, 1108)).toBe(1);
    expect(textOf(elements, 1041)).toBe('9999078');
  });

  it('pads what it left unpadded', () => {
    const { elements } = read({ receipt: { userInn: '7734675810' } });
    expect(elements[0]).toMatchObject({ value: '7734675810  ', length: 12 });
  });

  it('has the sign of a document as its printed number', () => {
    expect(fiscalSignOf(read({ receipt: { fiscalSign: 4_146_547_960 } }))).toBe(4_146_547_960);
    expect(bytesOf(read({ openShift: { fiscalSign: 1 } }).elements, 1077)).toEqual(
      Uint8Array.of(0x21, 4, 0, 0, 0, 1),
    );
  });

  it('has product codes in base64, in hex or as the tax service wraps them', () => {
    const items = [
      { productCode: 'RE0B' },
      { productCode: '444D01' },
      { productCodeNew: { gs1m: { rawProductCode: '01046', productIdType: 6 } } },
      { productCodeNew: { gs1m: '01046' } },
    ];
    const [base64, hex, wrapped, bare] = groupsOf(read({ receipt: { items } }).elements, 1059);
    expect(bytesOf(base64 ?? [], 1162)).toEqual(bytesOf(hex ?? [], 1162));
    for (const item of [wrapped, bare]) {
      expect(textOf(groupsOf(item ?? [], 1163)[0] ?? [], 1305)).toBe('01046');
    }
  });

  it('may hold both the present and an older name of a tag: the present one counts', () => {
    const { document, ignored } = documentFromJson('{"receipt":{"taxationType":2,"appliedTaxationType":1}}');
    expect(document.elements.map((element) => element.value)).toEqual([1]);
    expect(ignored).toEqual(['taxationType']);
  });

  it('may hold what the tax service adds: it is named, not written', () => {
    const { document, ignored } = documentFromJson(
      '{"receipt":{"totalSum":1,"metadata":{"id":1},"region":"77","user":null}}',
    );
    expect(document.elements).toHaveLength(1);
    expect(ignored).toEqual(['metadata', 'region']);
  });

  it('may leave older names empty without meaning an empty value', () => {
    expect(
      read({ receipt: { addressToCheckFiscalSign: '', senderAddress: '', totalSum: 1 } }).elements,
    ).toHaveLength(1);
  });
});

describe('JSON that holds no document', () => {
  it.each([
    ['{}'],
    ['[]'],
    ['null'],
    ['{"receipt":5}'],
    ['{"code":99}'],
    ['[{"receipt":{}},{"receipt":{}}]'],
  ])('%s', (text) => {
    expect(decodeErrorOf(() => documentFromJson(text)).code).toBe('json-document');
  });

  it.each([
    ['a text for a sum', { totalSum: 'много' }, 1020],
    ['half a kopeck', { totalSum: 0.5 }, 1020],
    ['a negative sum', { totalSum: -1 }, 1020],
    ['a number for a group', { items: [5] }, 1059],
    ['an object for a number', { totalSum: {} }, 1020],
    ['letters outside the code page', { user: 'ΑΒΓ' }, 1048],
    ['too great a sign', { fiscalSign: 2 ** 32 }, 1077],
    ['bytes in no base64', { items: [{ productCode: '*' }] }, 1162],
    ['a quantity that is no number', { items: [{ quantity: 'два' }] }, 1023],
  ])('or holds %s is refused with the tag', (_, fields, tag) => {
    expect(decodeErrorOf(() => read({ receipt: fields }))).toMatchObject({ code: 'json-value', tag });
  });

  it.each([[[1]], [[{ tag: 'x', hex: '00' }]], [[{ tag: 70_000, hex: '00' }]], [[{ tag: 1, hex: 5 }]]])(
    'or unknown tags such as %j is refused',
    (unknownTags) => {
      expect(decodeErrorOf(() => read({ receipt: { unknownTags } })).code).toBe('json-value');
    },
  );

  it('is refused with nothing but the decoder’s own error', () => {
    fc.assert(
      fc.property(
        generatedDocument,
        fc.nat(3000),
        fc.constantFrom('', '"', '{', '9', 'x', '[', '-'),
        (document, at, inserted) => {
          const text = documentToJson(document, { rawData: false });
          onlyItsOwnError(() => documentFromJson(text.slice(0, at) + inserted + text.slice(at + 1)));
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('items', 'totalSum', 'user', 'fiscalSign', 'rawData', 'unknownTags', 'properties'),
          fc.jsonValue(),
        ),
        (fields) => {
          onlyItsOwnError(() => read({ receipt: fields }));
        },
      ),
    );
  });
});
