import { gunzipSync, gzipSync } from 'node:zlib';
import type { ArchivePlace, MovableDocument } from '@koreshok/db';

const MAGIC = Buffer.from('KRPK1\n', 'ascii');
const FN_LENGTH = 16;
const HEAD = FN_LENGTH + 8;

/**
 * The bytes of documents as one compressed file: a mark, then for each document its ФН in 16 characters, number and
 * length (uint32 each, big-endian), and its raw bytes.
 */
export function encodePack(documents: readonly MovableDocument[]): Uint8Array {
  const parts: Uint8Array[] = [MAGIC];
  for (const { fn, number, raw } of documents) {
    const head = Buffer.alloc(HEAD, ' ', 'ascii');
    head.write(fn, 0, FN_LENGTH, 'ascii');
    head.writeUInt32BE(number, FN_LENGTH);
    head.writeUInt32BE(raw.length, FN_LENGTH + 4);
    parts.push(head, raw);
  }
  return gzipSync(Buffer.concat(parts));
}

/** Every document of a pack, in order. @throws Error for a file that is no pack. */
export function decodePack(file: Uint8Array): MovableDocument[] {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('This file is no pack of documents');
  const documents: MovableDocument[] = [];
  for (let at = MAGIC.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at + FN_LENGTH + 4);
    documents.push({
      fn: bytes.toString('ascii', at, at + FN_LENGTH).trimEnd(),
      number: bytes.readUInt32BE(at + FN_LENGTH),
      raw: bytes.subarray(at + HEAD, at + HEAD + length),
    });
    at += HEAD + length;
  }
  return documents;
}

export function keyOf({ fn, number }: ArchivePlace): string {
  return `${fn} ${number}`;
}
