import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { documentToJson, documentToJsonBytes } from '../../src/json/index.ts';
import { tallyAt } from '../../src/json/tally.ts';
import { TextWriter } from '../../src/json/text-writer.ts';
import { buildDocument } from '../../src/generate/index.ts';
import { encodeRawData } from '../../src/raw-data/index.ts';
import { decodeCp866 } from '../../src/tlv/index.ts';

/** What a writer wrote. */
const writtenBy = (write: (writer: TextWriter) => void): string => {
  const writer = new TextWriter();
  writer.begin();
  write(writer);
  return new TextDecoder('utf-8', { fatal: true }).decode(writer.toBytes());
};

describe('the writer of JSON', () => {
  it('writes every text of the code page 866 as any other writer does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = decodeCp866(bytes);
        expect(writtenBy((writer) => writer.string(text))).toBe(JSON.stringify(text));
      }),
    );
  });

  it('writes every whole number with its digits alone', () => {
    const numbers = fc.oneof(
      fc.maxSafeNat(),
      fc.bigInt({ min: 0n }),
      fc.constantFrom(0, 9, 10, 2 ** 31 - 1, 2 ** 31),
    );
    fc.assert(
      fc.property(numbers, (number) => {
        expect(writtenBy((writer) => writer.integer(number))).toBe(String(number));
      }),
    );
  });

  it('grows to whatever is written', () => {
    const long = 'Ж'.repeat(50_000);
    expect(writtenBy((writer) => writer.string(long))).toBe(JSON.stringify(long));
  });

  it('gives the same document as text and as bytes', () => {
    const document = buildDocument(3, '1.2');
    expect(Buffer.from(documentToJsonBytes(document)).toString('utf8')).toBe(documentToJson(document));
  });

  it('takes rawData that is at hand', () => {
    const document = buildDocument(3, '1.2');
    const rawData = encodeRawData(document);
    expect(documentToJson(document, { rawData })).toBe(documentToJson(document));
  });
});

describe('a tally of tags', () => {
  it('tells the first of one from the first of several, and forgets with the next list', () => {
    const tally = tallyAt(0);
    tally.begin();
    for (const tag of [1059, 1020, 1059]) tally.count(tag);
    expect([1059, 1020, 1059].map((tag) => tally.take(tag))).toEqual(['repeated', 'once', 'taken']);
    tally.begin();
    tally.count(1059);
    expect(tally.take(1059)).toBe('once');
  });
});
