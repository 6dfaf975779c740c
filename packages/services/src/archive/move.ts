import { type ArchivePlace, documentsToMove, emptyRaw, giveRoomBack, inTransaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { operatorIdOf } from '../housekeeping/operator-id.ts';
import { encodePack } from './pack.ts';

const DOCUMENTS_IN_PACK = 2_000;

export interface MovedPack {
  readonly documents: number;
  /** The last document of the pack: where the next one begins. */
  readonly after: ArchivePlace;
}

/**
 * Moves the next documents of a month behind the file port: the file is written and read back, then one transaction
 * notes it and empties the rows. A crash between leaves a file that the next try finds already there.
 * @returns null when nothing of the month is left to move.
 */
export async function moveNextPack(
  context: FilesContext,
  month: number,
  after: ArchivePlace | null,
): Promise<MovedPack | null> {
  const { database, files, clock } = context;
  const documents = await documentsToMove(database, month, after, DOCUMENTS_IN_PACK);
  const [first, last] = [documents[0], documents.at(-1)];
  if (first === undefined || last === undefined) return null;
  const file = encodePack(documents);
  const sha256 = await files.put(file);
  await files.read(sha256);
  const now = clock.now();
  await inTransaction(database, async (transaction) => {
    await transaction.archivePack.create({
      data: {
        id: newId(now),
        organizationId: await operatorIdOf(transaction),
        month,
        firstFn: first.fn,
        firstNumber: first.number,
        lastFn: last.fn,
        lastNumber: last.number,
        documents: documents.length,
        sizeBytes: file.length,
        sha256,
        createdAt: now,
      },
      select: { id: true },
    });
    await emptyRaw(transaction, month, documents);
  });
  return { documents: documents.length, after: { fn: last.fn, number: last.number } };
}

/** Gives the database's room back once a month is moved, and writes down what was done. */
export async function finishMonth(context: FilesContext, month: number, documents: number): Promise<void> {
  const { database, clock } = context;
  await giveRoomBack(database, month);
  await inTransaction(database, async (transaction) =>
    writeAudit(transaction, null, clock.now(), {
      organizationId: await operatorIdOf(transaction),
      action: 'documents.moved',
      subjectType: 'Partition',
      subjectId: String(month),
      details: { documents },
    }),
  );
}
