import { inTransaction } from '@koreshok/db';
import { exportKeptUntil } from '@koreshok/domain';
import type { FilesContext } from '../context/index.ts';
import { keepFile } from '../files/index.ts';
import { archiveOf } from './archive.ts';
import { ExportStopped, type MadeExport, pathsOf, piecesOf } from './parts.ts';
import { type Piece, pieceOf } from './piece.ts';
import { contentsBytes, readMe } from './texts.ts';

/** Puts the files of an export together that are not there yet. @param beat told between pieces that the work goes on. */
export async function putTogether(
  context: FilesContext,
  made: MadeExport,
  volumes: number,
  beat: () => Promise<void>,
): Promise<void> {
  const { organizationId, id: exportId } = made;
  const there = await context.database.unsafeClient.dataExportVolume.findMany({
    where: { organizationId, exportId },
    select: { number: true },
  });
  const numbers = new Set(there.map(({ number }) => number));
  const contents = volumes > 1 ? contentsBytes(await pathsOf(context, made)) : null;
  for (let number = 1; number <= volumes; number += 1) {
    if (!numbers.has(number)) await putOneTogether(context, made, { number, of: volumes, contents }, beat);
  }
}

interface Volume {
  readonly number: number;
  readonly of: number;
  /** What lies in which of several; null where there is one alone. */
  readonly contents: Uint8Array | null;
}

/** The stored file first, then one transaction that gives it to the client: a row never points at nothing. */
async function putOneTogether(
  context: FilesContext,
  made: MadeExport,
  volume: Volume,
  beat: () => Promise<void>,
): Promise<void> {
  const { organizationId, id: exportId } = made;
  const at = context.clock.now();
  const pieces = withBeat(piecesIn(context, made, volume, at), beat);
  const { sha256, sizeBytes } = await context.files.putStream(archiveOf(pieces, at));
  const day = at.toISOString().slice(0, 10);
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.dataExport.updateMany({
      where: { organizationId, id: exportId, state: 'running' },
      data: { state: 'running' },
    });
    if (count !== 1) throw new ExportStopped('not wanted any more');
    const fileId = await keepFile(transaction, at, {
      organizationId,
      sha256,
      name:
        volume.of === 1 ? `dokumenty-${day}.zip` : `dokumenty-${day}-${volume.number}-iz-${volume.of}.zip`,
      mediaType: 'application/zip',
      sizeBytes,
      retainUntil: exportKeptUntil(at),
    });
    await transaction.dataExportVolume.create({
      data: { organizationId, exportId, number: volume.number, fileId, sizeBytes },
      select: { number: true },
    });
  });
}

/** What a reader has to know comes first, and in an archive of several files what lies in which of them. */
async function* piecesIn(
  context: FilesContext,
  made: MadeExport,
  volume: Volume,
  madeAt: Date,
): AsyncGenerator<Piece, void, undefined> {
  const client = await context.database.unsafeClient.organization.findUniqueOrThrow({
    where: { id: made.organizationId },
    select: { name: true, inn: true },
  });
  const facts = { clientName: client.name, inn: client.inn, madeAt, exportId: made.id, volume };
  const files = [{ path: 'Прочтите.txt', bytes: readMe(facts) }];
  if (volume.contents !== null) files.push({ path: 'Оглавление.csv', bytes: volume.contents });
  yield pieceOf(made.id, files);
  yield* piecesOf(context, made, volume.number);
}

/** Tells between pieces, so that the work's lease does not run out under a large file. */
async function* withBeat<T>(pieces: AsyncIterable<T>, beat: () => Promise<void>): AsyncGenerator<T> {
  for await (const piece of pieces) {
    await beat();
    yield piece;
  }
}
