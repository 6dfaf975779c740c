import { inTransaction } from '@koreshok/db';
import type { FilesContext } from '../context/index.ts';
import { tellOfExport } from '../data-exports/index.ts';

/** Exports looked at, and pieces dropped, in one turn; the next turn finds the others. */
const AT_ONCE = 20;
const PIECES_AT_ONCE = 500;

/**
 * Puts exports right: those whose job failed for good are told to have failed, archives beyond their days go with their
 * files, and pieces of what is made or gone are dropped. For the worker; safe to repeat.
 */
export async function sweepDataExports(context: FilesContext): Promise<void> {
  await noticeFailures(context);
  await expire(context);
  await dropPieces(context);
}

const FAILED = 'Архив не удалось собрать. Продолжите сборку: готовые части сохранены.';

async function noticeFailures({ database, clock }: FilesContext): Promise<void> {
  const now = clock.now();
  const rows = await database.unsafeClient.$queryRaw<{ id: string; organizationId: string }[]>`
    SELECT e.id, e.organizationId FROM DataExport e
    WHERE e.state = 'running' AND e.createdAt < ${now} AND NOT EXISTS (
      SELECT 1 FROM Job j WHERE j.organizationId = e.organizationId AND j.id = e.jobId
        AND j.state IN ('waiting', 'running'))
    LIMIT ${AT_ONCE}`;
  for (const { id, organizationId } of rows) {
    await inTransaction(database, async (transaction) => {
      const { count } = await transaction.dataExport.updateMany({
        where: { organizationId, id, state: 'running' },
        data: { state: 'failed', problem: FAILED, finishedAt: now },
      });
      if (count === 1) await tellOfExport(transaction, now, 'failed', { id, organizationId });
    });
  }
}

async function expire({ database, files, clock }: FilesContext): Promise<void> {
  const due = await database.unsafeClient.dataExport.findMany({
    where: { state: { in: ['done', 'failed', 'cancelled'] }, expiresAt: { lte: clock.now() } },
    take: AT_ONCE,
    select: { id: true, organizationId: true },
  });
  for (const { id: exportId, organizationId } of due) {
    const gone = await inTransaction(database, async (transaction) => {
      await transaction.dataExport.updateMany({
        where: { organizationId, id: exportId },
        data: { state: 'expired', fileId: null },
      });
      const volumes = await transaction.dataExportVolume.findMany({
        where: { organizationId, exportId },
        select: { fileId: true, file: { select: { sha256: true } } },
      });
      await transaction.dataExportVolume.deleteMany({ where: { organizationId, exportId } });
      const ids = volumes.map(({ fileId }) => fileId);
      await transaction.storedFile.deleteMany({ where: { organizationId, id: { in: ids } } });
      return volumes.map(({ file }) => file.sha256);
    });
    // Each file names the export it belongs to, so nobody else has the same bytes.
    for (const sha256 of gone) await files.remove(sha256);
  }
}

async function dropPieces({ database, files }: FilesContext): Promise<void> {
  const parts = await database.unsafeClient.dataExportPart.findMany({
    where: { export: { state: { in: ['done', 'expired'] } } },
    take: PIECES_AT_ONCE,
    select: { organizationId: true, exportId: true, place: true, sha256: true },
  });
  for (const { organizationId, exportId, place, sha256 } of parts) {
    await files.remove(sha256);
    await database.unsafeClient.dataExportPart.deleteMany({ where: { organizationId, exportId, place } });
  }
}
