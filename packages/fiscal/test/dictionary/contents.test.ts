import { describe, expect, it } from 'vitest';

import {
  DOCUMENT_KINDS,
  documentKind,
  documentKindByJsonName,
  fieldRules,
  STRUCTURE_KINDS,
  structureKind,
  TABLE_VERSIONS,
  tagDefinition,
} from '../../src/dictionary/index.ts';

describe('the tables of documents', () => {
  it('know the fifteen kinds of document', () => {
    const codes = DOCUMENT_KINDS.map(({ code }) => code).toSorted((left, right) => left - right);
    expect(codes).toEqual([1, 2, 3, 4, 5, 6, 7, 11, 21, 31, 41, 81, 82, 83, 84]);
  });

  it('find a kind by its code and by its name in JSON', () => {
    expect(documentKind(3)).toMatchObject({
      name: 'Кассовый чек',
      jsonName: 'receipt',
      direction: 'kkt>ofd',
    });
    expect(documentKindByJsonName('closeShift')?.code).toBe(5);
    expect(documentKind(8)).toBeUndefined();
  });

  it('hold only tags that the table of tags knows, each once', () => {
    for (const { contents } of [...DOCUMENT_KINDS, ...STRUCTURE_KINDS]) {
      for (const version of TABLE_VERSIONS) {
        const tags = (contents[version] ?? []).map(({ tag }) => tag);
        expect(new Set(tags).size).toBe(tags.length);
        for (const tag of tags) expect(tagDefinition(tag)).toBeDefined();
      }
    }
  });

  it('give a table to every tag that holds others and stands in some table', () => {
    const held = new Set(
      [...DOCUMENT_KINDS, ...STRUCTURE_KINDS].flatMap(({ contents }) =>
        TABLE_VERSIONS.flatMap((version) => (contents[version] ?? []).map(({ tag }) => tag)),
      ),
    );
    for (const tag of held)
      expect(structureKind(tag) !== undefined).toBe(tagDefinition(tag)?.type === 'STLV');
  });

  it('demand the total of a receipt in every version and the units of items in format 1.2 only', () => {
    for (const version of TABLE_VERSIONS) {
      expect(fieldRules(3, version).find(({ tag }) => tag === 1020)?.electronic).toBe('required');
    }
    expect(fieldRules(1059, '1.2').find(({ tag }) => tag === 2108)?.electronic).toBe('required');
    expect(fieldRules(1059, '1.05').find(({ tag }) => tag === 2108)).toBeUndefined();
  });

  it('tell the electronic form from the printed one', () => {
    expect(fieldRules(3, '1.2').find(({ tag }) => tag === 1196)).toEqual({
      tag: 1196,
      electronic: 'absent',
      printed: 'required',
    });
  });

  it('have no fields for what is no document and no group', () => {
    expect(fieldRules(1020, '1.2')).toEqual([]);
    expect(fieldRules(81, '1.05')).toEqual([]);
  });
});
