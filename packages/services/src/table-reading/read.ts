import { readCsv } from './csv.ts';
import { formatOf } from '../tables/format-of.ts';
import { TABLE_LIMITS } from '../tables/limits.ts';
import { type Table, TableError, type TableFormat } from '../tables/table.ts';
import { readXlsx } from './xlsx.ts';
import { readXml } from './xml.ts';

/**
 * Reads a table out of a file from outside. For files nobody trusts go through {@link readTableApart}, which puts a
 * bound on time and memory as well.
 * @throws TableError
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Table> {
  const format = formatOf(bytes, fileName);
  const rows = (await rowsOf(format, bytes)).map(trimmed).filter((row) => row.some((cell) => cell !== ''));
  if (rows.length < 2) throw new TableError('file.empty');
  if (rows.length - 1 > TABLE_LIMITS.rows) throw new TableError('file.rows');
  return { format, rows };
}

function rowsOf(format: TableFormat, bytes: Uint8Array): string[][] | Promise<string[][]> {
  switch (format) {
    case 'xlsx':
      return readXlsx(bytes);
    case 'csv':
      return readCsv(bytes);
    case 'xml':
      return readXml(bytes);
    default: {
      const never: never = format;
      throw new Error(`No reader for ${String(never)}`);
    }
  }
}

function trimmed(row: readonly string[]): string[] {
  return row.slice(0, TABLE_LIMITS.columns).map((cell) =>
    cell
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, TABLE_LIMITS.cellCharacters),
  );
}
