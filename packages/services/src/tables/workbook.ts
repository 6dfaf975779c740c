import writeXlsx from 'write-excel-file/universal';
import type { Cell } from '../csv/index.ts';

/** A workbook of one sheet. Text and codes are cells of text, so nothing is a formula and no digit is lost. */
export async function workbookOf(
  heading: readonly string[],
  lines: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const rows = [
    heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...lines.map((cells) => cells.map(cellOf)),
  ];
  const columns = heading.map(() => ({ width: 22 }));
  const blob = await writeXlsx(rows, { columns, stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell, type: String };
  if ('code' in cell) return { value: cell.code, type: String, format: '@' };
  return { value: cell.kopecks / 100, type: Number, format: '#,##0.00' };
}
