import { crc32, deflateRawSync } from 'node:zlib';

/** A file on its way into an archive. */
export interface PieceFile {
  /** `2026-10/Касса 1 (РНМ 0001…)/ФД 1–1000.json` */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A compressed file inside a piece. Offsets and sizes in bytes. */
export interface PieceEntry {
  readonly path: string;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
  readonly packed: number;
}

export interface Piece {
  readonly bytes: Uint8Array;
  readonly entries: readonly PieceEntry[];
}

/**
 * Compresses files into one piece, as they will lie in the archive. It begins with the export's id, so that no two exports
 * ever share a piece behind the file port and each may drop its own.
 */
export function pieceOf(exportId: string, files: readonly PieceFile[]): Piece {
  const parts: Uint8Array[] = [Buffer.from(exportId, 'ascii')];
  const entries: PieceEntry[] = [];
  let offset = exportId.length;
  for (const { path, bytes } of files) {
    const packed = deflateRawSync(bytes);
    entries.push({ path, crc: crc32(bytes), size: bytes.length, offset, packed: packed.length });
    parts.push(packed);
    offset += packed.length;
  }
  return { bytes: Buffer.concat(parts), entries };
}
