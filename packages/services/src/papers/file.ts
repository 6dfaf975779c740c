import { scoped } from '@koreshok/db';
import { type Actor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import type { FilesContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { paperAccess } from './access.ts';

export const getPaperFileInput = z.object({ paperId: idField, fileId: idField });
export type GetPaperFileInput = z.input<typeof getPaperFileInput>;

/** The bytes of a file with what a browser has to know of it. */
export interface PaperFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file of a document in reach. @throws AppError `file.not_found`, `access.denied`. */
export async function getPaperFile(
  context: FilesContext,
  actor: Actor,
  input: GetPaperFileInput,
): Promise<PaperFile> {
  const { paperId, fileId } = readInput(getPaperFileInput, input);
  const { access, kinds } = paperAccess(context, actor);
  const paper = await scoped(context.database, access).paper.findFirst({
    where: { id: paperId, kind: { in: [...kinds] } },
    select: { organizationId: true },
  });
  if (paper === null) throw notFound('file');
  const row = await context.database.unsafeClient.paperFile.findFirst({
    where: { organizationId: paper.organizationId, paperId, fileId },
    select: { file: { select: { name: true, mediaType: true, sha256: true } } },
  });
  if (row === null) throw notFound('file');
  const { sha256, ...file } = row.file;
  return { ...file, bytes: await context.files.read(sha256) };
}
