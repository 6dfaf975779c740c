import { repeatedPapers } from '@koreshok/domain';
import type { FilesContext } from '../context/index.ts';
import { checkRows, tidied } from '../register-imports/check-rows.ts';
import { type TypedRow, typedRows } from '../register-imports/columns.ts';
import { knownOutlets } from '../register-imports/outlets.ts';
import { storedRowOf } from '../register-imports/rows.ts';
import { ownerOf } from '../registers/insert.ts';
import { readTableApart } from '../table-reading/index.ts';
import { TableError } from '../tables/index.ts';
import { loadImport, settleImport } from './load.ts';
import type { WorkedImport, WorkProgress } from './step.ts';

const ROWS_AT_ONCE = 1_000;

/**
 * Reads the file of an import and judges every row of it; nothing is added yet. Repeating it begins anew.
 * @returns what came of it, for the job's reader.
 */
export async function checkRegisterImport(
  context: FilesContext,
  job: { readonly id: string; readonly organizationId: string },
  importId: string,
  progress: WorkProgress,
): Promise<string> {
  const worked = await loadImport(context, job, importId, 'checking');
  if (worked === null) return 'nothing to do';
  try {
    const rows = await rowsOfFile(context, worked);
    await judge(context, worked, rows, progress);
    await settleImport(context, worked, 'ready');
    return `${rows.length} rows`;
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    await settleImport(context, worked, 'failed', error.sentence);
    return error.code;
  }
}

interface NumberedRow {
  readonly number: number;
  readonly row: TypedRow;
}

async function rowsOfFile(context: FilesContext, worked: WorkedImport): Promise<readonly NumberedRow[]> {
  const bytes = await context.files.read(worked.sha256);
  const { rows } = await readTableApart(bytes, worked.fileName);
  return typedRows(rows);
}

async function judge(
  context: FilesContext,
  { organizationId, id: importId, mode }: WorkedImport,
  rows: readonly NumberedRow[],
  progress: WorkProgress,
): Promise<void> {
  const { unsafeClient } = context.database;
  const [owner, outlets] = await Promise.all([
    ownerOf(unsafeClient, organizationId),
    knownOutlets(unsafeClient, organizationId),
  ]);
  const repeated = repeatedPapers(rows.map(({ number, row }) => ({ number, papers: tidied(row) })));
  await unsafeClient.registerImportRow.deleteMany({ where: { organizationId, importId } });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await progress.report(from, rows.length);
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    const judged = await checkRows(unsafeClient, { owner, outlets, mode }, part, repeated);
    await unsafeClient.registerImportRow.createMany({
      data: judged.map((row) => ({ ...storedRowOf(row), organizationId, importId })),
    });
  }
  await progress.report(rows.length, rows.length);
}
