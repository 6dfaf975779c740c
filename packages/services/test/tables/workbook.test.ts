import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { COLUMNS, typedRows } from '../../src/register-imports/columns.ts';
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

test('a workbook marks wrong cells, empty ones too, and reads back as if nothing were marked', async () => {
  const bytes = await workbookOf(
    [...COLUMNS.map(({ heading }) => heading), 'Что исправить'],
    [
      [
        'Кафе',
        '',
        'Касса',
        { wrong: '' },
        { code: '001' },
        { wrong: { code: '0002' } },
        { code: '3' },
        'Укажите модель.',
      ],
    ],
  );
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const styleOf = (cell: string) => new RegExp(`r="${cell}" s="(\\d+)"`, 'u').exec(sheet)?.[1];
  expect(styleOf('D2')).toBeDefined();
  expect(styleOf('F2')).not.toBe(styleOf('E2'));
  const { rows } = await readTable(bytes, 'list.xlsx');
  expect(typedRows(rows)).toMatchObject([
    { row: { outlet: 'Кафе', model: '', serialNumber: '001', registrationNumber: '0002', fn: '3' } },
  ]);
});
