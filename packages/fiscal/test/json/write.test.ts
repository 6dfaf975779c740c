import { describe, expect, it } from 'vitest';

import { toBase64 } from '../../src/bytes/index.ts';
import { buildDocument } from '../../src/generate/index.ts';
import { documentToJson, fieldsToJson, nameOfTag, tagOfName } from '../../src/json/index.ts';
import { encodeRawData } from '../../src/raw-data/index.ts';
import { buildElements, decodeElements, type FieldRecord } from '../../src/tlv/index.ts';

/** JSON of a receipt that holds only these fields. */
const jsonOf = (fields: FieldRecord, code = 3): string =>
  fieldsToJson({ code, version: '1.2', elements: buildElements(fields), messageSign: null, zeroTail: false });

describe('the tax service’s JSON of a document', () => {
  it('stands under the name of its kind and ends with code, rawData and sign', () => {
    const document = buildDocument(
      2,
      '1.05',
      {},
      { messageSign: Uint8Array.of(0x81, 6, 0xfa, 0xfe, 0x4d, 0xec, 0x31, 0x67) },
    );
    const json = documentToJson(document);
    expect(json.startsWith('{"openShift":{"fiscalDriveNumber":"9999078900000001",')).toBe(true);
    const tail = `"code":2,"rawData":"${toBase64(encodeRawData(document))}","messageFiscalSign":9297394450888929639}}`;
    expect(json.endsWith(tail)).toBe(true);
  });

  it('may leave rawData out or put the container’s header into it', () => {
    const document = buildDocument(2, '1.05');
    expect(documentToJson(document, { rawData: false })).not.toContain('rawData');
    const containerHeader = { dataType: 2, driveNumber: '9999078900000001', documentNumber: 2 };
    expect(documentToJson(document, { containerHeader })).toContain('"rawData":"//8AHKUC');
  });

  it('has sums in kopecks, times in the register’s seconds and texts with their padding', () => {
    expect(jsonOf({ 1020: 15_900, 1012: 1_540_889_340, 1018: '7734675810' })).toBe(
      '{"dateTime":1540889340,"userInn":"7734675810  ","totalSum":15900}',
    );
  });

  it('has numbers of 64 bits in full', () => {
    expect(jsonOf({ 1059: [{ 1291: { 1293: 2n ** 64n - 1n, 1294: 2 } }] })).toBe(
      '{"items":[{"labeledProdFractionalQuantity":{"numerator":18446744073709551615,"denominator":2}}]}',
    );
  });

  it('has quantities without needless zeros', () => {
    expect(jsonOf({ 1059: [{ 1023: { digits: 2000, decimals: 3 } }, { 1023: '0.5' }] })).toBe(
      '{"items":[{"quantity":2},{"quantity":0.5}]}',
    );
  });

  it('has lists for what may repeat, single values for the rest', () => {
    expect(jsonOf({ 1192: ['a'], 1084: { 1085: 'b', 1086: 'c' } })).toBe(
      '{"properties":{"propertyName":"b","propertyValue":"c"},"propertiesData":["a"]}',
    );
  });

  it('has the printed number for the fiscal sign and base64 for other bytes', () => {
    expect(jsonOf({ 1077: Uint8Array.of(0x31, 4, 0xf7, 0x27, 0x4c, 0xf8) })).toBe(
      '{"fiscalSign":4146547960}',
    );
    expect(jsonOf({ 1059: [{ 1162: Uint8Array.of(0x44, 0x4d, 1) }] })).toBe(
      '{"items":[{"productCode":"RE0B"}]}',
    );
  });

  it('wraps product codes as the tax service does', () => {
    expect(jsonOf({ 1059: [{ 1163: { 1305: '0104600439931256215OoyE8qxeIOn>' } }] })).toBe(
      '{"items":[{"productCodeNew":{"gs1m":{"rawProductCode":"0104600439931256215OoyE8qxeIOn>",' +
        '"productIdType":6,"gtin":"04600439931256","sernum":"5OoyE8qxeIOn>"}}}]}',
    );
    expect(jsonOf({ 1059: [{ 1163: { 1300: 'что-то' } }] })).toBe(
      '{"items":[{"productCodeNew":{"undefined":{"rawProductCode":"что-то"}}}]}',
    );
  });

  it('has the names of format 1.0 for what tags meant then', () => {
    const elements = buildElements({ 1115: 'www.ofd.ru' }, '1.0');
    const document = { code: 3, version: '1.0', elements, messageSign: null, zeroTail: false } as const;
    expect(fieldsToJson(document)).toBe('{"addressToCheckFiscalSign":"www.ofd.ru"}');
  });

  it('escapes what texts may hold', () => {
    expect(jsonOf({ 1048: 'ООО "МММ"\\\u0001' })).toBe('{"user":"ООО \\"МММ\\"\\\\\\u0001"}');
  });

  it('keeps tags without a table and values without a reading as bytes, with their place', () => {
    const elements = decodeElements(
      Uint8Array.of(0x0f, 0x27, 2, 0, 1, 2, 0x1e, 4, 1, 0, 1, 0x1e, 4, 2, 0, 1, 0),
    );
    const document = { code: 3, version: '1.2', elements, messageSign: null, zeroTail: false } as const;
    expect(fieldsToJson(document)).toBe(
      '{"operationType":1,"unknownTags":[{"tag":9999,"hex":"0102","position":0},{"tag":1054,"hex":"0100","position":2}]}',
    );
  });
});

describe('names in the tax service’s JSON', () => {
  it('mean what the document or group around them says', () => {
    expect(tagOfName(1, 'taxationType')).toBe(1062);
    expect(tagOfName(3, 'taxationType')).toBe(1055);
    expect(tagOfName(3, 'totalSum')).toBe(1020);
    expect(tagOfName(1129, 'totalSum')).toBe(1201);
    expect(tagOfName(1270, 'dateTime')).toBe(1273);
  });

  it('are read in their older forms, also with a Cyrillic letter at their head', () => {
    expect(tagOfName(3, 'retailAddress')).toBe(1009);
    expect(tagOfName(31, 'сorrectionBase')).toBe(1174);
    expect(tagOfName(3, 'нетТакого')).toBeUndefined();
  });

  it('are numbers for tags that have none, or whose name is another’s there', () => {
    expect(nameOfTag(81, 2000)).toBe('tag2000');
    expect(nameOfTag(3, 1201)).toBe('tag1201');
    expect(tagOfName(3, 'tag1201')).toBe(1201);
    expect(tagOfName(3, 'tag9999')).toBeUndefined();
  });
});
