import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toHex } from '../../src/bytes/index.ts';
import { encodeDocument } from '../../src/document/index.ts';
import { buildDocument } from '../../src/generate/index.ts';
import { decodeRawData, encodeRawData, hasRawDataPrefix } from '../../src/raw-data/index.ts';
import { generatedDocument } from '../generated.ts';
import { decodeErrorOf, onlyItsOwnError } from '../thrown.ts';

const HEADER = { dataType: 3, driveNumber: '9999078902000001', documentNumber: 2 };
const receipt = buildDocument(
  3,
  '1.2',
  {},
  { messageSign: Uint8Array.of(0x81, 6, 1, 2, 3, 4, 5, 6), zeroTail: true },
);

describe('rawData', () => {
  it('is the document with its sign and without the zeros behind it', () => {
    expect(encodeRawData(receipt)).toEqual(encodeDocument({ ...receipt, zeroTail: false }));
  });

  it('may begin with the header of the container', () => {
    const bytes = encodeRawData(receipt, HEADER);
    expect(toHex(bytes.subarray(0, 8))).toBe('ffff001ca5030110');
    expect(hasRawDataPrefix(bytes)).toBe(true);
    const { containerHeader, document } = decodeRawData(bytes);
    expect(containerHeader).toMatchObject(HEADER);
    expect(document.messageSign).toEqual(receipt.messageSign);
    expect(document.elements[0]?.offset).toBe(36);
  });

  it('may lack sign and header', () => {
    const { containerHeader, document } = decodeRawData(encodeRawData({ ...receipt, messageSign: null }));
    expect(containerHeader).toBeNull();
    expect(document.messageSign).toBeNull();
  });

  it('of every kind and version gives its bytes back', () => {
    fc.assert(
      fc.property(generatedDocument, fc.boolean(), (document, withHeader) => {
        const bytes = encodeRawData(
          document,
          withHeader ? { ...HEADER, dataType: document.code } : undefined,
        );
        const { containerHeader, document: decoded } = decodeRawData(bytes, document.version);
        expect(encodeRawData(decoded, containerHeader ?? undefined)).toEqual(bytes);
      }),
    );
  });

  it('with another prefix is refused behind its mark', () => {
    const bytes = encodeRawData(receipt, HEADER);
    bytes[3] = 0x20;
    expect(decodeErrorOf(() => decodeRawData(bytes))).toMatchObject({ code: 'raw-data-prefix', offset: 2 });
  });

  it('of any bytes is refused with nothing but the decoder’s own error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (bytes, prefixed) => {
        const text = prefixed ? Uint8Array.of(0xff, 0xff, 0, 28, ...bytes) : bytes;
        onlyItsOwnError(() => decodeRawData(text));
      }),
    );
  });
});
