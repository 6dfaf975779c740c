import { readSheet } from 'read-excel-file/universal';
import { inspectPacked } from './packed.ts';
import { ROUNDED, TableError } from '../tables/table.ts';

/** Digits a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;

/** Rows of the first sheet of a workbook; formulas count as what they last came to. @throws TableError */
export async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  inspectPacked(bytes);
  try {
    const rows = await readSheet(new Blob([Uint8Array.from(bytes)]), { parseNumber: numberText });
    return rows.map((row) => row.map(cellText));
  } catch (cause) {
    throw new TableError('file.unreadable', undefined, { cause });
  }
}

/** A number as its digits: identifiers are no quantities. */
function numberText(text: string): string {
  const value = Number(text);
  const exact = Number.isSafeInteger(value) ? BigInt(value).toString() : text;
  return exact.replace(/\D/g, '').length > KEPT_DIGITS ? `${ROUNDED}${exact}` : exact;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
