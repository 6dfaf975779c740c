import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type FileStore, FileStoreError } from './file-store.ts';

const ADDRESS = /^[0-9a-f]{64}$/;

/** Keeps files in a folder, two characters of the address to a subfolder. Bytes are on the disk before `put` returns. */
export function folderFiles(folder: string): FileStore {
  return {
    async put(bytes) {
      const address = sha256Of(bytes);
      const target = placeOf(folder, address);
      await mkdir(path.dirname(target), { recursive: true });
      const draft = `${target}.${randomUUID()}.part`;
      await writeThrough(draft, bytes);
      await rename(draft, target);
      return address;
    },
    async read(address) {
      const bytes = await readFile(placeOf(folder, address)).catch((error: unknown) => {
        if (isMissing(error)) throw new FileStoreError('missing', address);
        throw error;
      });
      if (sha256Of(bytes) !== address) throw new FileStoreError('damaged', address);
      return bytes;
    },
    async remove(address) {
      await rm(placeOf(folder, address), { force: true });
    },
  };
}

function placeOf(folder: string, address: string): string {
  // The address comes from rows, yet a path must never be built from anything else.
  if (!ADDRESS.test(address)) throw new FileStoreError('bad_address', address);
  return path.join(folder, address.slice(0, 2), address);
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
