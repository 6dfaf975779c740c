import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  decodeDocument,
  documentNumberOf,
  driveNumberOf,
  encodeDocument,
  encodeDocumentBody,
  field,
  fiscalSignBytes,
  fiscalSignOf,
  messageSignBytes,
  messageSignText,
  operationTypeOf,
  receiptInShiftOf,
  registerTimeOf,
  registrationNumberOf,
  shiftNumberOf,
  totalOf,
  userInnOf,
} from '../../src/document/index.ts';
import { buildDocument } from '../../src/generate/index.ts';
import { buildElement } from '../../src/tlv/index.ts';
import { generatedDocument } from '../generated.ts';
import { decodeErrorOf, encodeErrorOf, onlyItsOwnError } from '../thrown.ts';

const SIGN = Uint8Array.of(0x81, 0x06, 0xfa, 0xfe, 0x4d, 0xec, 0x31, 0x67);
const receipt = buildDocument(3, '1.05', {
  1018: '7707083893',
  1020: 15_900,
  1038: 85,
  1040: 24_896,
  1041: '9999078900000017',
  1042: 47,
  1054: 1,
  1077: 4_146_547_960,
});

describe('a document', () => {
  it('of every kind and version gives back its bytes', () => {
    fc.assert(
      fc.property(generatedDocument, (document) => {
        const bytes = encodeDocument(document);
        const decoded = decodeDocument(bytes, { version: document.version });
        expect(encodeDocument(decoded)).toEqual(bytes);
        expect(decoded.code).toBe(document.code);
        expect(decoded.version).toBe(document.version);
      }),
      { numRuns: 400 },
    );
  });

  it('of every kind and version gives back its elements', () => {
    fc.assert(
      fc.property(generatedDocument, (document) => {
        const decoded = decodeDocument(encodeDocument(document), { version: document.version });
        expect(withoutOffsets(decoded.elements)).toEqual(withoutOffsets(document.elements));
        expect(decoded.messageSign).toEqual(document.messageSign);
        expect(decoded.zeroTail).toBe(document.zeroTail);
      }),
    );
  });

  it('can stand in the middle of other bytes, its offsets counted from their start', () => {
    const bytes = encodeDocument(receipt);
    const surrounded = Uint8Array.of(9, 9, 9, ...bytes, 9, 9);
    const decoded = decodeDocument(surrounded, { from: 3, to: 3 + bytes.length });
    expect(decoded.elements[0]?.offset).toBe(7);
    expect(encodeDocument(decoded)).toEqual(bytes);
  });

  it.each([
    ['nothing', null, false],
    ['its sign', SIGN, false],
    ['its sign and two zero bytes', SIGN, true],
    ['two zero bytes', null, true],
  ])('may end with %s', (_, messageSign, zeroTail) => {
    const decoded = decodeDocument(encodeDocument({ ...receipt, messageSign, zeroTail }));
    expect(decoded).toMatchObject({ messageSign, zeroTail });
  });

  it('without its sign is what the sign was made for', () => {
    const signed = { ...receipt, messageSign: SIGN, zeroTail: true };
    expect(encodeDocumentBody(signed)).toEqual(encodeDocument(receipt));
  });
});

const withoutOffsets = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, member: unknown) => {
      if (name === 'offset') return undefined;
      return typeof member === 'bigint' ? `${member}n` : member;
    }),
  );

describe('the version of a document', () => {
  const tagged = (tag: number, number: number, code = 3): Uint8Array =>
    encodeDocument({ ...receipt, code, elements: [buildElement(tag, number)] });

  it('is the one it names in tag 1209, whatever the session says', () => {
    expect(decodeDocument(tagged(1209, 4), { version: '1.05' }).version).toBe('1.2');
  });

  it('is else the one of the register, tag 1189', () => {
    expect(decodeDocument(tagged(1189, 3)).version).toBe('1.1');
  });

  it('is else the one of the session', () => {
    expect(decodeDocument(tagged(1020, 1), { version: '1.1' }).version).toBe('1.1');
  });

  it('is else 1.0, for only documents of 1.0 do not name theirs, and 1.2 for marking messages', () => {
    expect(decodeDocument(tagged(1020, 1)).version).toBe('1.0');
    expect(decodeDocument(tagged(1020, 1, 81)).version).toBe('1.2');
  });

  it('is not taken from a number without meaning', () => {
    expect(decodeDocument(tagged(1209, 9), { version: '1.05' }).version).toBe('1.05');
  });
});

describe('bytes that are no document', () => {
  const bytes = encodeDocument(receipt);

  it('with fewer bytes than a head are refused', () => {
    expect(decodeErrorOf(() => decodeDocument(bytes.subarray(0, 3)))).toMatchObject({
      code: 'document-cut',
      offset: 3,
    });
  });

  it('with an unknown code are refused at their first byte', () => {
    expect(decodeErrorOf(() => decodeDocument(Uint8Array.of(99, 0, 0, 0)))).toMatchObject({
      code: 'document-code',
      offset: 0,
      details: { code: 99 },
    });
  });

  it('shorter than their head says are refused at their end', () => {
    expect(decodeErrorOf(() => decodeDocument(bytes.subarray(0, 50)))).toMatchObject({
      code: 'document-cut',
      offset: 50,
    });
  });

  it('with something else behind them are refused there', () => {
    const error = decodeErrorOf(() => decodeDocument(Uint8Array.of(...bytes, 1, 2, 3)));
    expect(error).toMatchObject({ code: 'document-trailer', offset: bytes.length });
    expect(decodeErrorOf(() => decodeDocument(Uint8Array.of(...bytes, 1, 0))).code).toBe('document-trailer');
  });

  it('made of a document by changing, cutting and adding bytes end in the decoder’s own error', () => {
    fc.assert(
      fc.property(
        generatedDocument,
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 5 }),
        fc.nat(2000),
        (document, changes, cut) => {
          const damaged = encodeDocument(document);
          for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
          onlyItsOwnError(() => decodeDocument(damaged));
          onlyItsOwnError(() => decodeDocument(damaged.subarray(0, cut)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of any kind end in the decoder’s own error', () => {
    const head = fc.tuple(
      fc.constantFrom(1, 2, 3, 5, 7, 81),
      fc.constantFrom(0),
      fc.nat(255),
      fc.constantFrom(0, 1),
    );
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        onlyItsOwnError(() => decodeDocument(rest));
        onlyItsOwnError(() => decodeDocument(Uint8Array.of(...start, ...rest)));
      }),
    );
  });
});

describe('what is asked most of a document', () => {
  it('is read from its own tags', () => {
    expect(driveNumberOf(receipt)).toBe('9999078900000017');
    expect(documentNumberOf(receipt)).toBe(24_896);
    expect(registerTimeOf(receipt)).toBe(Date.UTC(2026, 0, 15, 12) / 1000);
    expect(registrationNumberOf(receipt)).toMatch(/^\d{16}$/u);
    expect(userInnOf(receipt)).toBe('7707083893');
    expect(shiftNumberOf(receipt)).toBe(85);
    expect(receiptInShiftOf(receipt)).toBe(47);
    expect(operationTypeOf(receipt)).toBe(1);
    expect(totalOf(receipt)).toBe(15_900);
    expect(fiscalSignOf(receipt)).toBe(4_146_547_960);
    expect(field(receipt, 1055)).toMatchObject({ kind: 'number', value: 1 });
  });

  it('is undefined where the document lacks it', () => {
    const empty = { ...receipt, elements: [] };
    expect([driveNumberOf(empty), totalOf(empty), fiscalSignOf(empty), field(empty, 1055)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('the time of a marking request stands in a tag of its own', () => {
    expect(registerTimeOf({ ...receipt, elements: [buildElement(2114, 1_700_000_000)] })).toBe(1_700_000_000);
  });
});

describe('signs', () => {
  it('of a message are a big-endian number that no JavaScript number holds', () => {
    expect(messageSignText({ ...receipt, messageSign: SIGN })).toBe('9297394450888929639');
    expect(messageSignBytes('9297394450888929639')).toEqual(SIGN);
    expect(messageSignText(receipt)).toBeNull();
  });

  it('of a message need 64 bits and no more', () => {
    expect(messageSignBytes('18446744073709551615')).toHaveLength(8);
    expect(messageSignBytes('18446744073709551616')).toBeNull();
    expect(messageSignBytes('-1')).toBeNull();
  });

  it('of a document begin with bytes of its kind', () => {
    expect([...fiscalSignBytes(3, 1)]).toEqual([0x31, 0x04, 0, 0, 0, 1]);
    expect([...fiscalSignBytes(1, 0xffff_ffff)]).toEqual([0x21, 0x04, 255, 255, 255, 255]);
  });

  it('of a wrong length cannot be written', () => {
    expect(encodeErrorOf(() => encodeDocument({ ...receipt, messageSign: new Uint8Array(7) })).code).toBe(
      'message-sign',
    );
  });
});
