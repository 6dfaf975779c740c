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
  readonly limits: VolumeLimits;
}

/** How far the documents are packed. */
export interface PackedUpTo {
  readonly month: number;
  readonly fn: string;
  readonly lastNumber: number;
}

/** What one file of an archive may hold. */
export interface VolumeLimits {
  readonly bytes: number;
  readonly files: number;
}

/** What the end of the format can count (APPNOTE.TXT 4.4.1.4), with room to spare. */
export const VOLUME_LIMITS: VolumeLimits = { bytes: 3_500_000_000, files: 60_000 };

/** Somebody stopped the export. */
export class ExportStopped extends KnownError {
  static override readonly known = 'ExportStopped';
}

/** The next piece's place, and how much lies before it in the file it goes into. */
export interface Standing {
  readonly place: number;
  readonly upTo: PackedUpTo | null;
  /** From 1. */
  readonly volume: number;
  readonly sizeBytes: number;
  readonly files: number;
}

const PIECES_AT_ONCE = 500;

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
  const last = await database.unsafeClient.dataExportPart.findFirst({
    where: { organizationId, exportId },
    orderBy: { place: 'desc' },
    select: { place: true, volume: true, month: true, fn: true, lastNumber: true },
  });
  if (last === null) return { place: 0, upTo: null, volume: 1, sizeBytes: 0, files: 0 };
  const { place, volume, ...upTo } = last;
  const parts = await database.unsafeClient.dataExportPart.findMany({
    where: { organizationId, exportId, volume },
    select: { sizeBytes: true, entries: true },
  });
  return {
    place: place + 1,
    upTo,
    volume,
    sizeBytes: parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    files: parts.reduce((sum, { entries }) => sum + entriesShape.parse(JSON.parse(entries)).length, 0),
  };
}

/**
 * Keeps a piece: the bytes first, then the row that says how far the export is. What does not fit into the file it would
 * go into begins the next one. A worker that lost its lease finds the place taken.
 * @throws ExportStopped when the export is not wanted any more.
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
  const full =
    standing.files > 0 &&
    (standing.sizeBytes + bytes.length > made.limits.bytes ||
      standing.files + entries.length > made.limits.files);
  const before = full ? { volume: standing.volume + 1, sizeBytes: 0, files: 0 } : standing;
  const next: Standing = {
    place: standing.place + 1,
    upTo: reached,
    volume: before.volume,
    sizeBytes: before.sizeBytes + bytes.length,
    files: before.files + entries.length,
  };
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
        volume: next.volume,
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

/** The pieces of one of an export's files in order, each read when its turn comes. */
export async function* piecesOf(
  { database, files }: FilesContext,
  { organizationId, id: exportId }: MadeExport,
  volume: number,
): AsyncGenerator<Piece, void, undefined> {
  for (let place = -1; ; ) {
    const part = await database.unsafeClient.dataExportPart.findFirst({
      where: { organizationId, exportId, volume, place: { gt: place } },
      orderBy: { place: 'asc' },
      select: { place: true, sha256: true, entries: true },
    });
    if (part === null) return;
    const entries = entriesShape.parse(JSON.parse(part.entries));
    yield { bytes: await files.read(part.sha256), entries };
    place = part.place;
  }
}

/** A file of an archive and in which of the archive's own files it lies. */
export interface PackedPath {
  readonly volume: number;
  readonly path: string;
}

/** What lies in which of an export's files, in order. */
export async function pathsOf(
  { database }: FilesContext,
  { organizationId, id: exportId }: MadeExport,
): Promise<PackedPath[]> {
  const paths: PackedPath[] = [];
  for (let place = -1; ; ) {
    const parts = await database.unsafeClient.dataExportPart.findMany({
      where: { organizationId, exportId, place: { gt: place } },
      orderBy: { place: 'asc' },
      take: PIECES_AT_ONCE,
      select: { place: true, volume: true, entries: true },
    });
    for (const { volume, entries } of parts) {
      for (const { path } of entriesShape.parse(JSON.parse(entries))) paths.push({ volume, path });
    }
    const last = parts.at(-1);
    if (last === undefined) return paths;
    place = last.place;
  }
}
