import { Zip, type ZipInputFile } from 'fflate';
import type { Piece } from './piece.ts';

const DEFLATED = 8;

/**
 * The archive as it is written, piece after piece: one piece is in memory at a time. What is in them is compressed
 * already and goes in as it is.
 * @param at what every file in it is dated by.
 */
export async function* archiveOf(
  pieces: AsyncIterable<Piece>,
  at: Date,
): AsyncGenerator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  for await (const { bytes, entries } of pieces) {
    for (const { path, crc, size, offset, packed } of entries) {
      const file: ZipInputFile = { filename: path, crc, size, compression: DEFLATED, mtime: at };
      zip.add(file);
      file.ondata?.(null, Uint8Array.from(bytes.subarray(offset, offset + packed)), true);
    }
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
