import { inTransaction } from '@koreshok/db';
import { type Actor, AppError } from '@koreshok/domain';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { exportAccess, requireExport } from './access.ts';
import { type DataExportInput, dataExportInput } from './cancel.ts';

/** An archive on its way to a browser: never whole in memory. */
export interface OpenedExport {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly stream: ReadableStream<Uint8Array>;
}

/**
 * Opens a finished archive; who fetched it is written down.
 * @throws AppError `data_export.not_found`, `data_export.expired` (not_found) when it is not there any more.
 */
export async function openDataExport(
  context: FilesContext,
  actor: Actor,
  input: DataExportInput,
): Promise<OpenedExport> {
  const { exportId } = readInput(dataExportInput, input);
  const found = await requireExport(context, exportAccess(context, actor), exportId);
  const { organizationId, fileId } = found;
  const now = context.clock.now();
  if (found.state !== 'done' || fileId === null || found.expiresAt <= now) throw expired();
  const file = await context.database.unsafeClient.storedFile.findFirst({
    where: { organizationId, id: fileId },
    select: { sha256: true, name: true, mediaType: true, sizeBytes: true },
  });
  if (file === null) throw expired();
  const stream = await context.files.stream(file.sha256);
  await inTransaction(context.database, (transaction) =>
    writeAudit(transaction, actor, now, {
      organizationId,
      action: 'data_export.fetched',
      subjectType: 'DataExport',
      subjectId: exportId,
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
