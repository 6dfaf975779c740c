import { type ArchivePlace, packsHolding } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import { FileStoreError } from '@koreshok/integrations/files';
import type { FilesContext } from '../context/index.ts';
import { decodePack, keyOf } from './pack.ts';

/** A stored document's bytes, empty once they were moved away, and where to look for them then. */
export interface StoredRaw extends ArchivePlace {
  /** yyyymm of receipt. */
  readonly month: number;
  readonly raw: Uint8Array;
}

/** Reads moved bytes; it keeps the packs it read last, so that a register's documents cost one file and not one each. */
export type ArchiveReader = (document: Omit<StoredRaw, 'raw'>) => Promise<Uint8Array>;

const PACKS_KEPT = 4;

/** @throws (the reader) AppError `document.archived` when the file cannot be read. */
export function archiveReader({ database, files }: FilesContext): ArchiveReader {
  const kept = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const packAt = async (sha256: string) => {
    const known = kept.get(sha256);
    if (known !== undefined) return known;
    const documents = decodePack(await files.read(sha256));
    const pack = new Map(documents.map((document) => [keyOf(document), document.raw]));
    kept.set(sha256, pack);
    const [oldest] = kept.keys();
    if (kept.size > PACKS_KEPT && oldest !== undefined) kept.delete(oldest);
    return pack;
  };
  return async (document) => {
    const addresses = await packsHolding(database, document.month, document);
    for (const sha256 of addresses) {
      const pack = await packAt(sha256).catch((error: unknown) => {
        if (error instanceof FileStoreError) throw outOfReach({ sha256, problem: error.code });
        throw error;
      });
      const found = pack.get(keyOf(document));
      if (found !== undefined) return found;
    }
    throw outOfReach({ ...document, addresses });
  };
}

function outOfReach(details: Readonly<Record<string, unknown>>): AppError {
  return new AppError(
    'unavailable',
    'document.archived',
    'Документ лежит в архиве, и сейчас его не достать. Попробуйте через несколько минут.',
    { details },
  );
}

/** A document's bytes, wherever they lie. */
export async function rawOf(context: FilesContext, document: StoredRaw): Promise<Uint8Array> {
  return document.raw.length > 0 ? document.raw : archiveReader(context)(document);
}
