import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/index.ts';
import {
  markedItemsOf,
  noticedItemsOf,
  parseCodeCheck,
  parseMarkingMessages,
  parseMarkingResults,
} from '../../src/marking-exchange/index.ts';
import { ExchangeFormatError } from '../../src/tax-service-exchange/index.ts';

const CODE = '0104600439931256215OoyE8qxeIOn>';
const GTIN = '04600439931256';

describe('marked goods of a document', () => {
  test('of format 1.2 are found by tag 1163, with their place among all items', () => {
    const sale = buildDocument(3, '1.2', {
      1059: [
        { 1030: 'Пакет', 1023: 1, 1079: 500 },
        { 1030: 'Молоко', 1023: '2', 1079: 9_990, 1163: { 1305: CODE } },
      ],
    });
    expect(markedItemsOf(sale)).toEqual([{ position: 2, code: CODE, gtin: GTIN, quantity: '2' }]);
  });

  test('of format 1.05 are found by tag 1162', () => {
    const code = Uint8Array.from([
      0x44,
      0x4d,
      0x04,
      0x2f,
      0x1f,
      0x96,
      0x81,
      0x78,
      ...Buffer.from('ABC1234567890'),
    ]);
    const sale = buildDocument(3, '1.05', { 1059: [{ 1030: 'Ботинки', 1023: 1, 1079: 500, 1162: code }] });
    const [item] = markedItemsOf(sale);
    expect(item).toMatchObject({ position: 1 });
    expect(item?.code).toMatch(/^01\d{14}21ABC1234567890$/);
  });

  test('of a notice are those of tag 2007', () => {
    const notice = buildDocument(82, '1.2', { 2007: { 2000: `${CODE}\u001d91EE06`, 1023: 1 } });
    expect(noticedItemsOf(notice)).toMatchObject([{ position: 1, gtin: GTIN }]);
  });
});

describe('a body of the exchange', () => {
  const message = {
    source: 'receipt',
    fiscalDriveNumber: '7380440800000001',
    fiscalDocumentNumber: 7,
    receivedAt: '2026-11-23T09:00:00.000Z',
    operationType: null,
    items: [{ position: 1, code: CODE, gtin: null, quantity: null }],
    rawData: 'AA==',
  };

  test('is read as it was written', () => {
    expect(parseMarkingMessages(JSON.stringify({ messages: [message] }))).toEqual([message]);
    const { source, fiscalDriveNumber, fiscalDocumentNumber } = message;
    const result = {
      source,
      fiscalDriveNumber,
      fiscalDocumentNumber,
      status: 'OK',
      code: 0,
      message: '',
      items: [],
    };
    expect(parseMarkingResults(JSON.stringify({ results: [result] }))).toEqual([result]);
  });

  test.each([
    ['$', '[]'],
    ['$.messages', '{"messages":{}}'],
    ['$.messages[0].source', JSON.stringify({ messages: [{ ...message, source: 'x' }] })],
    [
      '$.messages[0].items[0].position',
      JSON.stringify({ messages: [{ ...message, items: [{ position: -1 }] }] }),
    ],
  ])('that is wrong at %s says so', (at, body) => {
    expect(() => parseMarkingMessages(body)).toThrow(ExchangeFormatError);
    expect(() => parseMarkingMessages(body)).toThrow(at);
  });

  test('about one code needs the code', () => {
    expect(() => parseCodeCheck('{"fiscalDriveNumber":"1"}')).toThrow('$.code');
  });
});
