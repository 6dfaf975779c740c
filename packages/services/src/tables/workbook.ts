import writeXlsx from 'write-excel-file/universal';
import type { Cell } from '../csv/index.ts';

/** Widths of columns in characters; a longer text goes on in the next line of its cell. */
const NARROWEST = 10;
const WIDEST = 60;
/** Rows by which a column's width is reckoned. */
const LOOKED_AT = 1_000;

const WRONG = '#FADADA';

/** A workbook of one sheet. Text and codes are cells of text, so nothing is a formula and no digit is lost. */
export async function workbookOf(
  heading: readonly string[],
  lines: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const rows = [
    heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...lines.map((cells) => cells.map(cellOf)),
  ];
  const columns = heading.map((title, place) => ({ width: widthOf(title, lines, place) }));
  const blob = await writeXlsx(rows, { columns, stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function widthOf(title: string, lines: readonly (readonly Cell[])[], place: number): number {
  const lengths = lines.slice(0, LOOKED_AT).map((cells) => lengthOf(cells[place] ?? null));
  return Math.min(Math.max(NARROWEST, title.length + 2, ...lengths), WIDEST);
}

function lengthOf(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell !== 'object') return String(cell).length + 2;
  if ('wrong' in cell) return lengthOf(cell.wrong);
  return 'code' in cell ? cell.code.length + 2 : String(cell.kopecks).length + 3;
}

function cellOf(cell: Cell): Formatted | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string')
    return { value: cell, type: String, ...(cell.length > WIDEST - 2 ? { wrap: true } : {}) };
  // What is wrong is often that there is nothing: an empty cell is shown as well.
  if ('wrong' in cell) return { ...(cellOf(cell.wrong) ?? EMPTY), backgroundColor: WRONG };
  if ('code' in cell) return { value: cell.code, type: String, format: '@' };
  return { value: cell.kopecks / 100, type: Number, format: '#,##0.00' };
}

type Formatted = (
  | { readonly value: string; readonly type: StringConstructor }
  | { readonly value: number; readonly type: NumberConstructor }
) & {
  readonly format?: string;
  readonly wrap?: boolean;
  readonly backgroundColor?: string;
};

const EMPTY: Formatted = { value: '', type: String };
