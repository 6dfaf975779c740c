import { describe, expect, it } from 'vitest';

import { TAGS, tagDefinition, tagTypeInFormat10 } from '../../src/dictionary/index.ts';

describe('the table of tags', () => {
  it('names every tag once, in ascending order', () => {
    const tags = TAGS.map(({ tag }) => tag);
    expect(tags).toEqual([...new Set(tags)].toSorted((left, right) => left - right));
  });

  it('gives every tag a Russian name and a known type', () => {
    const types = [
      'byte',
      'uint16',
      'uint32',
      'unixtime',
      'VLN',
      'FVLN',
      'string',
      'STLV',
      'bytes',
      'bitmask8',
      'bitmask32',
    ];
    for (const { name, type } of TAGS) {
      expect(name).toMatch(/[А-Яа-яA-Z]/u);
      expect(types).toContain(type);
    }
  });

  it('gives fixed-size numbers the size of their type', () => {
    const sizes: Readonly<Record<string, number>> = {
      byte: 1,
      bitmask8: 1,
      uint16: 2,
      uint32: 4,
      unixtime: 4,
      bitmask32: 4,
    };
    for (const { type, maxLength } of TAGS) {
      const size = sizes[type];
      if (size !== undefined && maxLength !== null) expect(maxLength).toBe(size);
    }
  });

  it('knows the drive number as 16 fixed bytes of text', () => {
    expect(tagDefinition(1041)).toMatchObject({
      name: 'Номер ФН',
      type: 'string',
      maxLength: 16,
      fixedLength: true,
      jsonName: 'fiscalDriveNumber',
    });
  });

  it('pads taxpayer numbers with spaces and the kind of identity document with zero bytes', () => {
    expect(tagDefinition(1018)?.padding).toBe(0x20);
    expect(tagDefinition(1245)?.padding).toBe(0x00);
    expect(tagDefinition(1021)?.padding).toBeNull();
  });

  it('says nothing about numbers that are no tags', () => {
    for (const tag of [0, 999, 1100, 2199, 2200, 65535]) expect(tagDefinition(tag)).toBeUndefined();
  });

  it('keeps what a tag meant in format 1.0', () => {
    expect(tagDefinition(1115)?.type).toBe('STLV');
    expect(tagTypeInFormat10(1115)).toBe('string');
    expect(tagTypeInFormat10(1020)).toBe('VLN');
  });
});
