import { describe, expect, it } from 'vitest';

import { EMPTY_PAPERS, rowsOfText, rowsText } from '@/features/registers/papers/columns.ts';

const ROW = { ...EMPTY_PAPERS, name: 'Касса 1', model: 'Атол 30Ф', fn: '7380440850320222' };

describe('several registers in a draft', () => {
  it('come back as they were typed', () => {
    expect(rowsOfText(rowsText([ROW, EMPTY_PAPERS]))).toEqual([ROW, EMPTY_PAPERS]);
  });

  it.each(['', 'null', '[]', '{"name":"Касса"}', 'не JSON'])(
    'that cannot be read (%s) are one empty row',
    (text) => {
      expect(rowsOfText(text)).toEqual([EMPTY_PAPERS]);
    },
  );

  it('have every cell, whatever was kept', () => {
    expect(rowsOfText('[{"name":7,"fn":"12"},null]')).toEqual([{ ...EMPTY_PAPERS, fn: '12' }, EMPTY_PAPERS]);
  });
});
