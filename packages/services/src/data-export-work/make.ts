import { countExportedDocuments, inTransaction } from '@koreshok/db';
import { exportKeptUntil } from '@koreshok/domain';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { tellOfExport } from '../data-exports/index.ts';
import { packDocuments } from './pack-documents.ts';
import { packPapers } from './pack-papers.ts';
import { ExportStopped, type MadeExport, standingOf, VOLUME_LIMITS, type VolumeLimits } from './parts.ts';
import { putTogether } from './volumes.ts';

/** Told between pieces; throws when the work must stop. Documents packed and how many there were at the start. */
export type ExportProgress = (done: number, total: number) => Promise<void>;

/**
 * Makes an archive, or goes on with it behind its last piece: documents month by month, papers, and then the whole as one
 * file behind the file port, or as several numbered ones, each written as it is read.
 * @param limits of one file.
 * @returns what came of it, for the job's reader; an export nobody wants any more is left alone.
 */
export async function makeDataExport(
  context: FilesContext,
  exportId: string,
  progress: ExportProgress,
  limits: VolumeLimits = VOLUME_LIMITS,
): Promise<string> {
  try {
    return await make(context, exportId, limits, progress);
  } catch (error) {
    if (error instanceof ExportStopped) return error.message;
    throw error;
  }
}

async function make(
  context: FilesContext,
  exportId: string,
  limits: VolumeLimits,
  progress: ExportProgress,
): Promise<string> {
  const made = await begin(context, exportId, limits);
  if (made === null) return 'not wanted any more';
  const told = (documents: number) => progress(documents, Math.max(documents, made.total));
  await told(made.documents);
  const packed = await packDocuments(context, made, await standingOf(context, made), told);
  const { volume } = await packPapers(context, made, packed);
  await finish(context, made, volume, told);
  return `export ${made.id}`;
}

/** Counts once what there is; later tries keep the figure. */
async function begin(
  context: FilesContext,
  exportId: string,
  limits: VolumeLimits,
): Promise<MadeExport | null> {
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
  if (row.total > 0) return { ...row, limits };
  const { organizationId, fromMonth, toMonth } = row;
  const total = await countExportedDocuments(context.database, organizationId, fromMonth, toMonth);
  await dataExport.updateMany({ where: { organizationId, id: exportId }, data: { total } });
  return { ...row, total, limits };
}

/** Puts the files together one after the other, those that are there already left as they are, and tells of the whole. */
async function finish(
  context: FilesContext,
  made: MadeExport,
  volumes: number,
  told: (documents: number) => Promise<void>,
): Promise<void> {
  const { id: exportId, organizationId } = made;
  const { documents } = await context.database.unsafeClient.dataExport.findUniqueOrThrow({
    where: { id: exportId },
    select: { documents: true },
  });
  await putTogether(context, made, volumes, () => told(documents));
  const now = context.clock.now();
  const expiresAt = exportKeptUntil(now);
  await inTransaction(context.database, async (transaction) => {
    const files = await transaction.dataExportVolume.findMany({
      where: { organizationId, exportId },
      orderBy: { number: 'asc' },
      select: { fileId: true, sizeBytes: true },
    });
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0n);
    const { count } = await transaction.dataExport.updateMany({
      where: { organizationId, id: exportId, state: 'running' },
      data: { state: 'done', fileId: files[0]?.fileId ?? null, sizeBytes, finishedAt: now, expiresAt },
    });
    if (count !== 1) throw new ExportStopped('not wanted any more');
    await tellOfExport(transaction, now, 'made', made);
    await writeAudit(transaction, null, now, {
      organizationId,
      action: 'data_export.made',
      subjectType: 'DataExport',
      subjectId: exportId,
      details: { documents, sizeBytes: sizeBytes.toString(), volumes },
    });
  });
}
