import { type Actor, AppError } from '@koreshok/domain';
import { z } from 'zod';
import type { FilesContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { listPapers, paperFilters, type PaperRow } from './list.ts';

export const archivePapersInput = z.object(paperFilters);
export type ArchivePapersInput = z.input<typeof archivePapersInput>;

/** A file on its way into an archive; its bytes are read when its turn comes. */
export interface ArchivedFile {
  /** `2026-000123/dogovor-2026-000123.pdf` */
  readonly path: string;
  readonly datedAt: Date;
  readonly sizeBytes: number;
  readonly read: () => Promise<Uint8Array>;
}

/** Documents and bytes in one archive at most. */
const MOST_PAPERS = 1_000;
const MOST_BYTES = 500 * 1024 * 1024;
const PART = 200;

/**
 * Every file of the documents that the filters let through, named as they lie in the archive.
 * @throws AppError `access.denied`, `client.not_found`, `archive.too_large` (bad_request), `archive.empty` (not_found).
 */
export async function archivePapers(
  context: FilesContext,
  actor: Actor,
  input: ArchivePapersInput = {},
): Promise<ArchivedFile[]> {
  const filters = readInput(archivePapersInput, input);
  const papers: PaperRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPapers(context, actor, { ...filters, cursor, limit: PART });
    papers.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && papers.length <= MOST_PAPERS);
  const bytes = papers.flatMap(({ files }) => files).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (papers.length > MOST_PAPERS || bytes > MOST_BYTES) {
    throw new AppError(
      'bad_request',
      'archive.too_large',
      'Документов слишком много для одного архива. Выберите период или вид и скачайте по частям.',
    );
  }
  const ids = papers.flatMap(({ files }) => files.map(({ fileId }) => fileId));
  if (ids.length === 0) {
    throw new AppError('not_found', 'archive.empty', 'Файлов пока нет: скачивать нечего.');
  }
  const stored = await context.database.unsafeClient.storedFile.findMany({
    where: { id: { in: ids } },
    select: { id: true, sha256: true },
  });
  const addresses = new Map(stored.map(({ id, sha256 }) => [id, sha256]));
  return papers.flatMap(({ number, datedAt, files }) =>
    files.flatMap(({ fileId, name, sizeBytes }) => {
      const sha256 = addresses.get(fileId);
      const path = `${number.replaceAll('/', '-')}/${name}`;
      return sha256 === undefined
        ? []
        : [{ path, datedAt, sizeBytes, read: () => context.files.read(sha256) }];
    }),
  );
}
