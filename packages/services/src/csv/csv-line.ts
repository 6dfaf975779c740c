/**
 * One cell of an export: text, a number that stays a number, a code whose digits must all survive, or one of these that is
 * wrong and is shown so where a file can show it.
 */
export type Cell = PlainCell | { readonly wrong: PlainCell };
type PlainCell = string | number | null | { readonly code: string } | { readonly kopecks: number };

const SEPARATOR = ';';
const LINE_END = '\r\n';

/** Makes spreadsheet programs read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A line of a CSV file as Russian spreadsheet programs open it. */
export function csvLine(cells: readonly Cell[]): string {
  return cells.map(cellText).join(SEPARATOR) + LINE_END;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'string') return quoted(harmless(cell));
  if ('wrong' in cell) return cellText(cell.wrong);
  // A tab keeps a spreadsheet from making a rounded number of sixteen digits.
  if ('code' in cell) return quoted(cell.code === '' ? '' : `\t${cell.code}`);
  return roubles(cell.kopecks);
}

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it (OWASP, «CSV
 * injection»). Separators of lines and cells inside are kept by the quotes.
 */
export function harmless(text: string): string {
  return /^[\s]*[=+\-@\t\r|%]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Roubles with a decimal comma: a number for the spreadsheet. */
function roubles(kopecks: number): string {
  const sign = kopecks < 0 ? '-' : '';
  const whole = Math.abs(kopecks);
  return `${sign}${Math.floor(whole / 100)},${String(whole % 100).padStart(2, '0')}`;
}
