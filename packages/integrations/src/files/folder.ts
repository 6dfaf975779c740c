import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
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
    async putStream(parts) {
      await mkdir(folder, { recursive: true });
      const draft = path.join(folder, `${randomUUID()}.part`);
      const hash = createHash('sha256');
      let sizeBytes = 0;
      try {
        const handle = await open(draft, 'wx');
        try {
          for await (const part of parts) {
            hash.update(part);
            sizeBytes += part.length;
            await writeWhole(handle, part);
          }
          await handle.sync();
        } finally {
          await handle.close();
        }
        const sha256 = hash.digest('hex');
        const target = placeOf(folder, sha256);
        await mkdir(path.dirname(target), { recursive: true });
        await rename(draft, target);
        return { sha256, sizeBytes };
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async stream(address) {
      const handle = await open(placeOf(folder, address), 'r').catch((error: unknown) => {
        if (isMissing(error)) throw new FileStoreError('missing', address);
        throw error;
      });
      return streamOf(handle, address);
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

/** Bytes read at once. */
const PART = 256 * 1024;

/** Reads as fast as it is taken from, and closes the file however it ends. */
function streamOf(handle: FileHandle, address: string): ReadableStream<Uint8Array> {
  const hash = createHash('sha256');
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(PART), 0, PART);
        if (bytesRead > 0) {
          const part = buffer.subarray(0, bytesRead);
          hash.update(part);
          controller.enqueue(new Uint8Array(part));
          return;
        }
        await handle.close();
        if (hash.digest('hex') !== address) throw new FileStoreError('damaged', address);
        controller.close();
      } catch (error) {
        await handle.close().catch(() => undefined);
        controller.error(error);
      }
    },
    cancel: () => handle.close(),
  });
}

async function writeWhole(handle: FileHandle, part: Uint8Array): Promise<void> {
  for (let written = 0; written < part.length; ) {
    written += (await handle.write(part, written)).bytesWritten;
  }
}
