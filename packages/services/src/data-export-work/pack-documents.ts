import { documentsToExport, type ExportedDocument, monthsOfTable } from '@koreshok/db';
import { archiveReader } from '../archive/index.ts';
import type { FilesContext } from '../context/index.ts';
import { keepPiece, type MadeExport, type Standing } from './parts.ts';
import { documentsText, type ExportedRegister, indexBytes, indexLine, monthStep, pathStep } from './texts.ts';

/** Documents in one file: some megabytes in memory. */
const DOCUMENTS_IN_FILE = 1_000;

/** Stands for a month's index, behind every drive: a ФН is of digits. */
const INDEX = '~';

const UNKNOWN: ExportedRegister = { name: 'Касса', registrationNumber: '' };

/** Told after every piece: documents packed by now. */
export type Told = (documents: number) => Promise<void>;

/**
 * Packs the client's documents by month of receipt and drive, each month followed by its index. It goes on behind the
 * last piece; bytes that were moved to the archive of old months are read from there.
 * @throws ExportStopped.
 */
export async function packDocuments(
  context: FilesContext,
  made: MadeExport,
  begun: Standing,
  told: Told,
): Promise<Standing> {
  const { organizationId, fromMonth, toMonth } = made;
  const [drives, registers, months] = await Promise.all([
    drivesOf(context, organizationId),
    registersOf(context, organizationId),
    monthsOfTable(context.database, 'FiscalDocument'),
  ]);
  const read = archiveReader(context);
  let standing = begun;
  let { documents } = made;
  for (const month of months) {
    if (month < (fromMonth ?? 0) || month > (toMonth ?? 999_999) || month < (standing.upTo?.month ?? 0))
      continue;
    for (const fn of drives) {
      for (;;) {
        const after = numberBefore(standing, month, fn);
        if (after === null) break;
        const rows = await documentsToExport(
          context.database,
          { organizationId, fn, month },
          after,
          DOCUMENTS_IN_FILE,
        );
        const last = rows.at(-1);
        if (last === undefined) break;
        const filled = [];
        for (const row of rows) filled.push([row, row.raw.length > 0 ? row.raw : await read(row)] as const);
        const files = [{ path: pathOf(rows, registers), bytes: documentsText(filled) }];
        const reached = { month, fn, lastNumber: last.number, documents: rows.length };
        standing = await keepPiece(context, made, standing, files, reached);
        documents += rows.length;
        await told(documents);
        if (rows.length < DOCUMENTS_IN_FILE) break;
      }
    }
    standing = await packIndex(context, made, standing, month, { drives, registers });
    await told(documents);
  }
  return standing;
}

/** From which number a drive's documents of a month are still to be packed; null when they are. */
function numberBefore({ upTo }: Standing, month: number, fn: string): number | null {
  if (upTo === null || upTo.month < month || (upTo.month === month && upTo.fn < fn)) return 0;
  return upTo.month === month && upTo.fn === fn ? upTo.lastNumber : null;
}

async function packIndex(
  context: FilesContext,
  made: MadeExport,
  standing: Standing,
  month: number,
  { drives, registers }: { drives: readonly string[]; registers: ReadonlyMap<string, ExportedRegister> },
): Promise<Standing> {
  // A month without a piece has nothing to index; one whose index is there is done.
  if (standing.upTo?.month !== month || standing.upTo.fn === INDEX) return standing;
  const lines: string[] = [];
  for (const fn of drives) {
    for (let after = 0; ; ) {
      const place = { organizationId: made.organizationId, fn, month };
      const rows = await documentsToExport(context.database, place, after, DOCUMENTS_IN_FILE);
      lines.push(...rows.map((row) => indexLine(row, registers.get(row.cashRegisterId) ?? UNKNOWN)));
      if (rows.length < DOCUMENTS_IN_FILE) break;
      after = rows.at(-1)?.number ?? after;
    }
  }
  const files = [{ path: `${monthStep(month)}/Опись.csv`, bytes: indexBytes(lines) }];
  return keepPiece(context, made, standing, files, { month, fn: INDEX, lastNumber: 0, documents: 0 });
}

function pathOf(rows: readonly ExportedDocument[], registers: ReadonlyMap<string, ExportedRegister>): string {
  const [first, last] = [rows[0], rows.at(-1)];
  const { name, registrationNumber } = registers.get(first?.cashRegisterId ?? '') ?? UNKNOWN;
  const register = pathStep(registrationNumber === '' ? name : `${name} (РНМ ${registrationNumber})`);
  const numbers = `ФД ${first?.number ?? 0}–${last?.number ?? 0}`;
  return `${monthStep(first?.month ?? 0)}/${register}/ФН ${first?.fn ?? ''} ${numbers}.json`;
}

async function drivesOf({ database }: FilesContext, organizationId: string): Promise<string[]> {
  const rows = await database.unsafeClient.registrationInterval.findMany({
    where: { organizationId },
    distinct: ['fn'],
    select: { fn: true },
  });
  return rows.map(({ fn }) => fn).sort();
}

async function registersOf(
  { database }: FilesContext,
  organizationId: string,
): Promise<ReadonlyMap<string, ExportedRegister>> {
  const rows = await database.unsafeClient.cashRegister.findMany({
    where: { organizationId },
    select: { id: true, name: true, registrationNumber: true },
  });
  return new Map(rows.map(({ id, ...register }) => [id, register]));
}
