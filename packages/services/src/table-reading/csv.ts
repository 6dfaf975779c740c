import { parse } from 'csv-parse/sync';
import { TABLE_LIMITS } from '../tables/limits.ts';
import { TableError } from '../tables/table.ts';

const DELIMITERS = [';', ',', '\t'] as const;

/** Rows of a CSV file in UTF-8 or windows-1251, its cells apart by semicolons, commas or tabs. @throws TableError */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = textOf(bytes);
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: TABLE_LIMITS.columns * TABLE_LIMITS.cellCharacters * 4,
      // The heading, and one row too many to be told of.
      to: TABLE_LIMITS.rows + 2,
    });
  } catch (cause) {
    throw new TableError('file.unreadable', undefined, { cause });
  }
}

/** Russian texts in windows-1251 are hardly ever right UTF-8, so what can be read as UTF-8 is. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const counts = DELIMITERS.map((mark) => [mark, heading.split(mark).length] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
