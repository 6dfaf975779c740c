import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, newId } from '@koreshok/domain';
import { z } from 'zod';
import { type FilesContext, targetClient, writeAudit, writeJob } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { formatOf, TableError } from '../tables/index.ts';
import { importAccess } from './require.ts';

export const startRegisterImportInput = z.object({
  /** Named by the operator; a client's member brings registers of its own organization. */
  clientId: idField.optional(),
  mode: z.enum(['production', 'test_drive']).default('production'),
});
export type StartRegisterImportInput = z.input<typeof startRegisterImportInput>;

/** The job that reads and checks a file. */
export const CHECK_REGISTER_IMPORT = 'registers.import.check';

/** Files of imports are kept so long, for questions that come later. */
const KEEP_DAYS = 90;
const DAY = 86_400_000;

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  xml: 'application/xml',
} as const;

/**
 * Takes a file of registers in: judged by its content, kept, and handed to the worker, which reads and checks it.
 * @throws AppError `file.large`, `file.empty`, `file.type` (bad_request), `client.not_found`, `access.denied`.
 */
export async function startRegisterImport(
  context: FilesContext,
  actor: Actor,
  input: StartRegisterImportInput,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ readonly id: string }> {
  const { clientId, mode } = readInput(startRegisterImportInput, input);
  const now = context.clock.now();
  const organizationId = await targetClient(context, importAccess(actor, now), clientId);
  const fileName = shownName(file.name);
  const format = judged(file.bytes, fileName);
  const sha256 = await context.files.put(file.bytes);
  const id = newId(now);
  const fileId = newId(now);
  await inTransaction(context.database, async (transaction) => {
    await transaction.storedFile.create({
      data: {
        id: fileId,
        organizationId,
        sha256,
        name: fileName,
        mediaType: MEDIA_TYPES[format],
        sizeBytes: file.bytes.length,
        retainUntil: new Date(now.getTime() + KEEP_DAYS * DAY),
        createdAt: now,
      },
      select: { id: true },
    });
    const jobId = await writeJob(transaction, now, {
      organizationId,
      name: CHECK_REGISTER_IMPORT,
      payload: { importId: id },
      createdById: actor.userId,
    });
    await transaction.registerImport.create({
      data: {
        id,
        organizationId,
        fileId,
        fileName,
        mode,
        state: 'checking',
        jobId,
        createdById: actor.userId,
        createdAt: now,
      },
      select: { id: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'register_import.started',
      subjectType: 'RegisterImport',
      subjectId: id,
      details: { fileName, sizeBytes: file.bytes.length, sha256 },
    });
  });
  return { id };
}

/** A name is shown and never used as a path: the last step of it, without control signs. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return shown === '' ? 'файл' : shown.slice(-255);
}

function judged(bytes: Uint8Array, fileName: string) {
  try {
    return formatOf(bytes, fileName);
  } catch (cause) {
    if (!(cause instanceof TableError)) throw cause;
    throw new AppError('bad_request', cause.code, cause.sentence, {
      fields: { file: cause.sentence },
      cause,
    });
  }
}
