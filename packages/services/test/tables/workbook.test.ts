import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable } from '../../src/table-reading/index.ts';
import { workbookOf } from '../../src/tables/index.ts';

test('a workbook keeps every digit of codes, sums as numbers, and what looks like a formula as text', async () => {
  const bytes = await workbookOf(
    ['ФН', 'Сумма', 'Касса', 'Чеков', 'Пусто'],
    [[{ code: '7380440817347191' }, { kopecks: 12_345_678_90 }, '=cmd|calc', 42, null]],
  );
  const { rows } = await readTable(bytes, 'list.xlsx');
  expect(rows[1]?.slice(0, 4)).toEqual(['7380440817347191', '12345678.9', '=cmd|calc', '42']);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<sheetData>');
  expect(sheet).not.toMatch(/<f[ >]/);
});
