import { describe, expect, it } from 'vitest';

import {
  ENUMERATIONS,
  enumerationOfTag,
  FORMAT_VERSIONS,
  formatVersionOfNumber,
  numberOfFormatVersion,
  tagDefinition,
  valueNames,
} from '../../src/dictionary/index.ts';

describe('named values', () => {
  it('belong to tags of the table and differ within one list', () => {
    for (const { tags, values } of ENUMERATIONS) {
      for (const tag of tags) expect(tagDefinition(tag)).toBeDefined();
      expect(new Set(values.map(({ value }) => value)).size).toBe(values.length);
    }
  });

  it('are told for one value', () => {
    expect(valueNames(1054, 2)).toEqual(['возврат прихода']);
    expect(valueNames(1199, 11)).toEqual(['НДС 22%']);
  });

  it('are told bit by bit for a mask, its highest bit included', () => {
    expect(valueNames(1062, 0b100001)).toEqual(['ОСН', 'ПСН (патент)']);
    expect(valueNames(1205, 0x8000_0001)).toEqual(['замена ФН', 'иные причины']);
  });

  it('keep the zeros of textual codes', () => {
    expect(valueNames(1262, '030')).toEqual(['Министерство промышленности и торговли']);
    expect(valueNames(1245, '21')).toEqual(['паспорт гражданина РФ']);
  });

  it('are silent about unknown values and tags without a list', () => {
    expect(valueNames(1054, 9)).toEqual([]);
    expect(valueNames(1020, 1)).toEqual([]);
    expect(enumerationOfTag(1021)).toBeUndefined();
  });
});

describe('format versions', () => {
  it('have numbers of their own in documents', () => {
    expect(FORMAT_VERSIONS.map(numberOfFormatVersion)).toEqual([1, 2, 3, 4]);
    expect([0, 1, 2, 3, 4, 5].map(formatVersionOfNumber)).toEqual([
      '1.0',
      '1.0',
      '1.05',
      '1.1',
      '1.2',
      undefined,
    ]);
  });
});
