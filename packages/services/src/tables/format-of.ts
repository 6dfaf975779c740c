import { TABLE_LIMITS } from './limits.ts';
import { TableError, type TableFormat } from './table.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Old spreadsheets, PDF, PNG, JPEG, gzip and programs: what is sent instead of a table. */
const OTHERS = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
];

/**
 * The format of a file by its first bytes; its name has to agree.
 * @throws TableError `file.large`, `file.empty`, `file.type`.
 */
export function formatOf(bytes: Uint8Array, fileName: string): TableFormat {
  if (bytes.length === 0) throw new TableError('file.empty');
  if (bytes.length > TABLE_LIMITS.fileBytes) throw new TableError('file.large');
  const found = byContent(bytes);
  if (!fileName.toLowerCase().endsWith(`.${found}`)) throw new TableError('file.type');
  return found;
}

function byContent(bytes: Uint8Array): TableFormat {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (begins(ZIP)) return 'xlsx';
  // A text holds no zero bytes; UTF-16 does and is not taken.
  if (OTHERS.some(begins) || bytes.subarray(0, 4096).includes(0)) throw new TableError('file.type');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^ï»¿/, '').trimStart();
  return start.startsWith('<') ? 'xml' : 'csv';
}
