import { newId } from '@koreshok/domain';
import type { Database } from '../client/index.ts';

const DAY = 86_400_000;

/** A finished archive whose bytes lie behind the file port already. */
export async function aDataExport(
  database: Database,
  client: { readonly id: string },
  file: { readonly sha256: string; readonly sizeBytes: number },
  createdAt: Date = new Date(),
): Promise<{ readonly id: string }> {
  const [id, fileId, jobId] = [newId(createdAt), newId(createdAt), newId(createdAt)];
  const organizationId = client.id;
  const expiresAt = new Date(createdAt.getTime() + 7 * DAY);
  await database.unsafeClient.storedFile.create({
    data: {
      ...file,
      id: fileId,
      organizationId,
      name: 'dokumenty.zip',
      mediaType: 'application/zip',
      retainUntil: expiresAt,
      createdAt,
    },
    select: { id: true },
  });
  await database.unsafeClient.dataExport.create({
    data: {
      id,
      organizationId,
      withPapers: false,
      state: 'done',
      jobId,
      fileId,
      sizeBytes: file.sizeBytes,
      createdAt,
      finishedAt: createdAt,
      expiresAt,
    },
    select: { id: true },
  });
  await database.unsafeClient.dataExportVolume.create({
    data: { organizationId, exportId: id, number: 1, fileId, sizeBytes: file.sizeBytes },
    select: { number: true },
  });
  return { id };
}
