import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkObligations, type FiscalDocument, type ObligationFinding } from '../../src/document/index.ts';
import { buildDocument } from '../../src/generate/index.ts';
import { buildElement, type FieldRecord, type TlvElement } from '../../src/tlv/index.ts';
import { EVERY_KIND, generatedDocument } from '../generated.ts';

const receiptWith = (fields: FieldRecord): FiscalDocument => buildDocument(3, '1.2', fields);

const findingsOf = (document: FiscalDocument): [string, number | null][] =>
  checkObligations(document).map(({ code, tag }) => [code, tag]);

describe('a document that keeps to its table', () => {
  it.each(EVERY_KIND)('of kind %i in format %s has nothing amiss', (code, version) => {
    expect(checkObligations(buildDocument(code, version))).toEqual([]);
  });

  it('made at random has nothing amiss either', () => {
    fc.assert(
      fc.property(generatedDocument, (document) => {
        expect(checkObligations(document)).toEqual([]);
      }),
    );
  });
});

describe('a document that departs from its table', () => {
  it('lacks a tag', () => {
    expect(findingsOf(receiptWith({ 1020: undefined }))).toEqual([['missing-tag', 1020]]);
  });

  it('lacks a tag inside an item', () => {
    const [finding] = checkObligations(receiptWith({ 1059: [{ 2108: undefined }] }));
    expect(finding).toEqual<ObligationFinding>({
      code: 'missing-tag',
      tag: 2108,
      path: [1059, 2108],
      offset: -1,
      message: 'Нет обязательного реквизита 2108 «Мера количества предмета расчета».',
    });
  });

  it('holds a tag of another kind of document', () => {
    expect(findingsOf(receiptWith({ 1013: '0001' }))).toEqual([['tag-out-of-place', 1013]]);
  });

  it('holds a tag that belongs on paper only', () => {
    expect(findingsOf(receiptWith({ 1000: 'Кассовый чек' }))).toEqual([['tag-out-of-place', 1000]]);
  });

  it('repeats a tag that stands once', () => {
    const document = receiptWith({});
    const twice = { ...document, elements: [...document.elements, buildElement(1020, 1)] };
    expect(findingsOf(twice)).toEqual([['repeated-tag', 1020]]);
  });

  it('holds a value too long, too short or of an impossible length', () => {
    expect(findingsOf(receiptWith({ 1021: 'А'.repeat(65) }))).toEqual([['value-too-long', 1021]]);
    expect(findingsOf(receiptWith({ 1041: '123' }))).toEqual([['value-length', 1041]]);
    const malformed: TlvElement = {
      tag: 1020,
      kind: 'malformed',
      offset: -1,
      length: 33,
      value: new Uint8Array(33),
    };
    const document = receiptWith({ 1020: undefined });
    expect(findingsOf({ ...document, elements: [...document.elements, malformed] })).toEqual([
      ['malformed-value', 1020],
    ]);
  });

  it('holds a tag that nobody knows', () => {
    expect(findingsOf(receiptWith({ 9999: Uint8Array.of(1) }))).toEqual([['unknown-tag', 9999]]);
  });

  it('does not exist in its version', () => {
    expect(findingsOf({ ...buildDocument(81, '1.2'), version: '1.05' })).toEqual([
      ['document-version', null],
    ]);
  });

  it('is longer than its drive stores', () => {
    const document = buildDocument(2, '1.2');
    const elements = [...document.elements, buildElement(9999, new Uint8Array(5000))];
    expect(findingsOf({ ...document, elements }).map(([code]) => code)).toEqual([
      'unknown-tag',
      'document-too-long',
    ]);
  });

  it('of format 1.0 is asked for no field at all', () => {
    expect(checkObligations({ ...receiptWith({}), version: '1.0', elements: [] })).toEqual([]);
  });
});
