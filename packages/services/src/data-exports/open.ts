import { inTransaction } from '@koreshok/db';
import { type Actor, AppError } from '@koreshok/domain';
import { z } from 'zod';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { exportAccess, requireExport } from './access.ts';
import { dataExportInput } from './cancel.ts';

export const openDataExportInput = dataExportInput.extend({
  /** Which of its files, from 1. */
  part: z.int().min(1).max(10_000).default(1),
});
export type OpenDataExportInput = z.input<typeof openDataExportInput>;

/** An archive on its way to a browser: never whole in memory. */
export interface OpenedExport {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly stream: ReadableStream<Uint8Array>;
}

/**
 * Opens a finished archive, or one of the files it comes in; who fetched it is written down.
 * @throws AppError `data_export.not_found`, `data_export.expired` (not_found) when it is not there any more.
 */
export async function openDataExport(
  context: FilesContext,
  actor: Actor,
  input: OpenDataExportInput,
): Promise<OpenedExport> {
  const { exportId, part } = readInput(openDataExportInput, input);
  const found = await requireExport(context, exportAccess(context, actor), exportId);
  const { organizationId } = found;
  const now = context.clock.now();
  if (found.state !== 'done' || found.expiresAt <= now) throw expired();
  const volume = await context.database.unsafeClient.dataExportVolume.findUnique({
    where: { organizationId_exportId_number: { organizationId, exportId, number: part } },
    select: { file: { select: { sha256: true, name: true, mediaType: true, sizeBytes: true } } },
  });
  if (volume === null) throw expired();
  const { file } = volume;
  const stream = await context.files.stream(file.sha256);
  await inTransaction(context.database, (transaction) =>
    writeAudit(transaction, actor, now, {
      organizationId,
      action: 'data_export.fetched',
      subjectType: 'DataExport',
      subjectId: exportId,
      details: { part },
    }),
  );
  const { name, mediaType, sizeBytes } = file;
  return { name, mediaType, sizeBytes, stream };
}

function expired(): AppError {
  return new AppError(
    'not_found',
    'data_export.expired',
    'Этого архива нет: он ещё собирается или срок его хранения закончился. Соберите новый.',
  );
}
