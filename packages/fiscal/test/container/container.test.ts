import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toHex } from '../../src/bytes/index.ts';
import {
  assertAgreement,
  type ContainerFields,
  containerCrc,
  decodeContainer,
  decodeShortContainerHeader,
  encodeContainer,
  encodeShortContainerHeader,
  FROM_OPERATOR,
} from '../../src/container/index.ts';
import { encodeDocument } from '../../src/document/index.ts';
import { buildDocument } from '../../src/generate/index.ts';
import { decodeErrorOf, encodeErrorOf, onlyItsOwnError } from '../thrown.ts';

const DRIVE = '9999078902000001';
const FIELDS: ContainerFields = { dataType: 3, driveNumber: DRIVE, documentNumber: 70_000 };
const receipt = buildDocument(3, '1.2', { 1040: 70_000, 1041: DRIVE });
const data = encodeDocument(receipt);
const container = encodeContainer(FIELDS, data);

/** The container with a byte overwritten and, where asked, its checksum made right again. */
const changed = (at: number, byte: number, mend = true): Uint8Array => {
  const bytes = Uint8Array.from(container);
  bytes[at] = byte;
  if (mend) new DataView(bytes.buffer).setUint16(2, containerCrc(bytes), true);
  return bytes;
};

describe('a container', () => {
  it('begins with length, checksum, kind and service bytes', () => {
    const head = toHex(container.subarray(0, 32));
    expect(head).toMatch(/^[0-9a-f]{8}a5030110099999078902000001011170000000000000000000000000$/u);
    expect(new DataView(container.buffer, container.byteOffset).getUint16(0, true)).toBe(container.length);
  });

  it('is read with everything its header says', () => {
    expect(decodeContainer(container)).toEqual({
      header: {
        length: container.length,
        crc: containerCrc(container),
        type: 0xa5,
        dataType: 3,
        formatVersion: 1,
        service1: 0x1009,
        driveNumber: DRIVE,
        documentNumber: 70_000,
        service2: new Uint8Array(12),
      },
      data,
    });
  });

  it('gives its bytes back', () => {
    const service2 = fc.uint8Array({ minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.nat(0xff_ffff),
        fc.nat(0xffff),
        service2,
        fc.uint8Array(),
        (documentNumber, service1, tail, body) => {
          const bytes = encodeContainer(
            { ...FIELDS, documentNumber, service1, service2: tail, type: FROM_OPERATOR },
            body,
          );
          const { header, data: inside } = decodeContainer(bytes);
          expect(encodeContainer(header, inside)).toEqual(bytes);
        },
      ),
    );
  });

  it('has a header without length and checksum for rawData', () => {
    const bytes = encodeShortContainerHeader(FIELDS);
    expect(bytes).toHaveLength(28);
    expect(decodeShortContainerHeader(bytes)).toMatchObject({ ...FIELDS, length: 0, crc: 0 });
    expect(decodeErrorOf(() => decodeShortContainerHeader(bytes.subarray(0, 27))).code).toBe('container-cut');
  });
});

describe('a container that cannot be read', () => {
  it('is shorter than its header', () => {
    expect(decodeErrorOf(() => decodeContainer(container.subarray(0, 31)))).toMatchObject({
      code: 'container-cut',
      offset: 31,
    });
  });

  it('has another length than it says', () => {
    expect(decodeErrorOf(() => decodeContainer(container.subarray(0, 100)))).toMatchObject({
      code: 'container-length',
      offset: 0,
      details: { length: container.length, available: 100 },
    });
  });

  it.each<[string, Uint8Array, string, number]>([
    ['any damaged byte', changed(100, 0xff, false), 'container-crc', 2],
    ['an unknown type', changed(4, 0x00), 'container-type', 4],
    ['a header of another version', changed(6, 0x11), 'container-version', 6],
    ['a ФН that is no number', changed(9, 0xab), 'container-drive', 9],
  ])('has %s', (_, bytes, code, offset) => {
    expect(decodeErrorOf(() => decodeContainer(bytes))).toMatchObject({ code, offset });
  });

  it('is refused for a change of any one bit', () => {
    fc.assert(
      fc.property(fc.nat(container.length * 8 - 1), (bit) => {
        const bytes = Uint8Array.from(container);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(decodeErrorOf(() => decodeContainer(bytes)).code).toMatch(/^container-(?:crc|length)$/u);
      }),
    );
  });

  it('is refused with nothing but the decoder’s own error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 30, maxLength: 60 }), (bytes) => {
        bytes[0] = bytes.length;
        bytes[1] = 0;
        new DataView(bytes.buffer).setUint16(2, containerCrc(bytes), true);
        onlyItsOwnError(() => decodeContainer(bytes));
      }),
    );
  });
});

describe('a container that cannot be written', () => {
  it.each<[string, ContainerFields, string]>([
    ['its ФН is no number', { ...FIELDS, driveNumber: 'ABC' }, 'drive-number'],
    ['its ФН is too long', { ...FIELDS, driveNumber: '12345678901234567' }, 'drive-number'],
    ['its document number needs four bytes', { ...FIELDS, documentNumber: 0x100_0000 }, 'document-number'],
    ['its document number is negative', { ...FIELDS, documentNumber: -1 }, 'document-number'],
  ])('because %s', (_, fields, code) => {
    expect(encodeErrorOf(() => encodeContainer(fields, data)).code).toBe(code);
  });

  it('because it would be too long', () => {
    expect(encodeErrorOf(() => encodeContainer(FIELDS, new Uint8Array(0xffff))).code).toBe('document-length');
  });
});

describe('message, container and document', () => {
  const { header } = decodeContainer(container);

  it('agree when they speak of one document', () => {
    expect(() => assertAgreement(header, receipt, DRIVE)).not.toThrow();
  });

  it('disagree about the kind of document', () => {
    expect(decodeErrorOf(() => assertAgreement({ ...header, dataType: 4 }, receipt))).toMatchObject({
      code: 'data-type-mismatch',
      offset: 5,
    });
  });

  it('disagree about the ФН, in the message or in the document', () => {
    expect(decodeErrorOf(() => assertAgreement(header, receipt, '9999078902000002'))).toMatchObject({
      code: 'drive-mismatch',
      details: { frame: '9999078902000002', container: DRIVE },
    });
    const other = buildDocument(3, '1.2', { 1040: 70_000, 1041: '9999078902000002' });
    expect(decodeErrorOf(() => assertAgreement(header, other))).toMatchObject({
      code: 'drive-mismatch',
      tag: 1041,
    });
  });

  it('disagree about the number', () => {
    expect(decodeErrorOf(() => assertAgreement({ ...header, documentNumber: 1 }, receipt))).toMatchObject({
      code: 'number-mismatch',
      offset: 17,
      tag: 1040,
    });
  });

  it('cannot agree when the document names neither', () => {
    const nameless = buildDocument(3, '1.2', { 1041: undefined });
    expect(decodeErrorOf(() => assertAgreement(header, nameless)).code).toBe('drive-mismatch');
  });

  it('of a marking request need no document number', () => {
    const request = buildDocument(81, '1.2', { 1041: DRIVE });
    expect(() => assertAgreement({ ...header, dataType: 81 }, request, DRIVE)).not.toThrow();
  });
});
