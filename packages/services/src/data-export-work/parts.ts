import { inTransaction } from '@koreshok/db';
import { KnownError } from '@koreshok/domain';
import { z } from 'zod';
import type { FilesContext } from '../context/index.ts';
import { type Piece, type PieceFile, pieceOf } from './piece.ts';

/** An archive that is being made. */
export interface MadeExport {
  readonly id: string;
  readonly organizationId: string;
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  readonly withPapers: boolean;
  readonly total: number;
  readonly documents: number;
}

/** How far the documents are packed. */
export interface PackedUpTo {
  readonly month: number;
  readonly fn: string;
  readonly lastNumber: number;
}

/** Bytes and files of one archive: what the format of its end can count (APPNOTE.TXT 4.4.1.4), with room to spare. */
const MOST_BYTES = 3_500_000_000;
const MOST_FILES = 60_000;

/** Somebody stopped the export, or it is too much for one archive; the row says which. */
export class ExportStopped extends KnownError {
  static override readonly known = 'ExportStopped';
}

/** The next piece's place and how much lies before it. */
export interface Standing {
  readonly place: number;
  readonly upTo: PackedUpTo | null;
  readonly sizeBytes: number;
  readonly files: number;
}

const entriesShape = z.array(
  z.object({
    path: z.string(),
    crc: z.number(),
    size: z.number(),
    offset: z.number(),
    packed: z.number(),
  }),
);

/** Where an export stands by the pieces it has. */
export async function standingOf(
  { database }: FilesContext,
  { organizationId, id: exportId }: MadeExport,
): Promise<Standing> {
  const parts = await database.unsafeClient.dataExportPart.findMany({
    where: { organizationId, exportId },
    orderBy: { place: 'asc' },
    select: { place: true, month: true, fn: true, lastNumber: true, sizeBytes: true, entries: true },
  });
  const last = parts.at(-1);
  return {
    place: last === undefined ? 0 : last.place + 1,
    upTo: last === undefined ? null : { month: last.month, fn: last.fn, lastNumber: last.lastNumber },
    sizeBytes: parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    files: parts.reduce((sum, { entries }) => sum + entriesShape.parse(JSON.parse(entries)).length, 0),
  };
}

const TOO_LARGE =
  'Документов слишком много для одного архива. Соберите его по частям: выберите период короче.';

/**
 * Keeps a piece: the bytes first, then the row that says how far the export is. A worker that lost its lease finds the
 * place taken.
 * @throws ExportStopped when the export is not wanted any more or grew beyond one archive.
 */
export async function keepPiece(
  context: FilesContext,
  made: MadeExport,
  standing: Standing,
  files: readonly PieceFile[],
  reached: PackedUpTo & { readonly documents: number },
): Promise<Standing> {
  const { organizationId, id: exportId } = made;
  const { bytes, entries } = pieceOf(exportId, files);
  const next: Standing = {
    place: standing.place + 1,
    upTo: reached,
    sizeBytes: standing.sizeBytes + bytes.length,
    files: standing.files + entries.length,
  };
  if (next.sizeBytes > MOST_BYTES || next.files > MOST_FILES) {
    await context.database.unsafeClient.dataExport.updateMany({
      where: { organizationId, id: exportId, state: 'running' },
      data: { state: 'failed', problem: TOO_LARGE, finishedAt: context.clock.now() },
    });
    throw new ExportStopped('too large');
  }
  const sha256 = await context.files.put(bytes);
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.dataExport.updateMany({
      where: { organizationId, id: exportId, state: 'running' },
      data: { documents: { increment: reached.documents } },
    });
    if (count !== 1) throw new ExportStopped('not wanted any more');
    await transaction.dataExportPart.create({
      data: {
        organizationId,
        exportId,
        place: standing.place,
        month: reached.month,
        fn: reached.fn,
        lastNumber: reached.lastNumber,
        documents: reached.documents,
        sha256,
        sizeBytes: bytes.length,
        entries: JSON.stringify(entries),
      },
      select: { place: true },
    });
  });
  return next;
}

/** The pieces of an export in order, each read when its turn comes. */
export async function* piecesOf(
  { database, files }: FilesContext,
  { organizationId, id: exportId }: MadeExport,
): AsyncGenerator<Piece, void, undefined> {
  for (let place = -1; ; ) {
    const part = await database.unsafeClient.dataExportPart.findFirst({
      where: { organizationId, exportId, place: { gt: place } },
      orderBy: { place: 'asc' },
      select: { place: true, sha256: true, entries: true },
    });
    if (part === null) return;
    const entries = entriesShape.parse(JSON.parse(part.entries));
    yield { bytes: await files.read(part.sha256), entries };
    place = part.place;
  }
}
