import { countExportedDocuments, inTransaction } from '@koreshok/db';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { EXPORT_DAYS, tellOfExport } from '../data-exports/index.ts';
import { keepFile } from '../files/index.ts';
import { archiveOf } from './archive.ts';
import { packDocuments } from './pack-documents.ts';
import { packPapers } from './pack-papers.ts';
import { ExportStopped, type MadeExport, piecesOf, standingOf } from './parts.ts';

const DAY = 86_400_000;

/** Told between pieces; throws when the work must stop. Documents packed and how many there were at the start. */
export type ExportProgress = (done: number, total: number) => Promise<void>;

/**
 * Makes an archive, or goes on with it behind its last piece: documents month by month, papers, and then the whole as one
 * file behind the file port, written as it is read.
 * @returns what came of it, for the job's reader; an export nobody wants any more is left alone.
 */
export async function makeDataExport(
  context: FilesContext,
  exportId: string,
  progress: ExportProgress,
): Promise<string> {
  try {
    return await make(context, exportId, progress);
  } catch (error) {
    if (error instanceof ExportStopped) return error.message;
    throw error;
  }
}

async function make(context: FilesContext, exportId: string, progress: ExportProgress): Promise<string> {
  const made = await begin(context, exportId);
  if (made === null) return 'not wanted any more';
  const told = (documents: number) => progress(documents, Math.max(documents, made.total));
  await told(made.documents);
  const packed = await packDocuments(context, made, await standingOf(context, made), told);
  await packPapers(context, made, packed);
  await finish(context, made, told);
  return `export ${made.id}`;
}

/** Counts once what there is; later tries keep the figure. */
async function begin(context: FilesContext, exportId: string): Promise<MadeExport | null> {
  const { dataExport } = context.database.unsafeClient;
  const row = await dataExport.findUnique({
    where: { id: exportId },
    select: {
      id: true,
      organizationId: true,
      fromMonth: true,
      toMonth: true,
      withPapers: true,
      total: true,
      documents: true,
      state: true,
    },
  });
  if (row === null || row.state !== 'running') return null;
  if (row.total > 0) return row;
  const { organizationId, fromMonth, toMonth } = row;
  const total = await countExportedDocuments(context.database, organizationId, fromMonth, toMonth);
  await dataExport.updateMany({ where: { organizationId, id: exportId }, data: { total } });
  return { ...row, total };
}

/** The stored file first, then one transaction that gives it to the client: a row never points at nothing. */
async function finish(
  context: FilesContext,
  made: MadeExport,
  told: (documents: number) => Promise<void>,
): Promise<void> {
  const { id: exportId, organizationId } = made;
  const at = context.clock.now();
  const { documents } = await context.database.unsafeClient.dataExport.findUniqueOrThrow({
    where: { id: exportId },
    select: { documents: true },
  });
  const beating = heartbeat(piecesOf(context, made), () => told(documents));
  const { sha256, sizeBytes } = await context.files.putStream(archiveOf(beating, at));
  const now = context.clock.now();
  const expiresAt = new Date(now.getTime() + EXPORT_DAYS * DAY);
  await inTransaction(context.database, async (transaction) => {
    const fileId = await keepFile(transaction, now, {
      organizationId,
      sha256,
      name: `dokumenty-${at.toISOString().slice(0, 10)}.zip`,
      mediaType: 'application/zip',
      sizeBytes,
      retainUntil: expiresAt,
    });
    const { count } = await transaction.dataExport.updateMany({
      where: { organizationId, id: exportId, state: 'running' },
      data: { state: 'done', fileId, sizeBytes, finishedAt: now, expiresAt },
    });
    if (count !== 1) throw new ExportStopped('not wanted any more');
    await tellOfExport(transaction, now, 'made', made);
    await writeAudit(transaction, null, now, {
      organizationId,
      action: 'data_export.made',
      subjectType: 'DataExport',
      subjectId: exportId,
      details: { documents, sizeBytes, sha256 },
    });
  });
}

/** Tells between pieces that the work goes on, so that its lease does not run out under a large archive. */
async function* heartbeat<T>(pieces: AsyncIterable<T>, beat: () => Promise<void>): AsyncGenerator<T> {
  for await (const piece of pieces) {
    await beat();
    yield piece;
  }
}
