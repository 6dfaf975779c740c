import { unzipSync, type UnzipFileInfo } from 'fflate';
import { TABLE_LIMITS } from '../tables/limits.ts';
import { TableError } from '../tables/table.ts';

/**
 * Looks through a packed file before a reader gets it: how many parts it has and how large they say to be, before
 * anything is unpacked, and that none of them brings a document type definition. A part that says less than it holds is
 * cut where it said: the unpacker writes no further.
 * @throws TableError `file.unpacked`, `file.doctype`, `file.unreadable`.
 */
export function inspectPacked(bytes: Uint8Array): void {
  let parts = 0;
  let unpacked = 0;
  const filter = ({ originalSize }: UnzipFileInfo): boolean => {
    parts += 1;
    unpacked += originalSize;
    if (parts > TABLE_LIMITS.parts || unpacked > TABLE_LIMITS.unpackedBytes) {
      throw new TableError('file.unpacked');
    }
    return false;
  };
  attempt(() => unzipSync(bytes, { filter }));
  if (parts === 0) throw new TableError('file.unreadable');
  const files = attempt(() => unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) }));
  for (const part of Object.values(files)) {
    if (Buffer.from(part).includes('<!DOCTYPE')) throw new TableError('file.doctype');
  }
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof TableError) throw cause;
    throw new TableError('file.unreadable', undefined, { cause });
  }
}
