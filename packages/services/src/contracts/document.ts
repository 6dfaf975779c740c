import { notFound } from '@koreshok/domain';
import type { FilesContext } from '../context/index.ts';

/** The bytes both parties sign. @throws AppError `file.not_found` before the paper was printed. */
export async function documentOf(
  context: FilesContext,
  organizationId: string,
  contractId: string,
): Promise<Uint8Array> {
  const row = await context.database.unsafeClient.paperFile.findFirst({
    where: { organizationId, paperId: contractId, role: 'document' },
    select: { file: { select: { sha256: true } } },
  });
  if (row === null) throw notFound('file');
  return context.files.read(row.file.sha256);
}
