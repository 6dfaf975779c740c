import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileStore, folderFiles } from '../src/files/index.ts';

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const hello = new TextEncoder().encode('hello');

describe('files in a folder', () => {
  let folder: string;
  let files: FileStore;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'koreshok-files-'));
    files = folderFiles(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('bytes are read back by the address they got', async () => {
    expect(await files.put(hello)).toBe(HELLO);
    expect(new TextDecoder().decode(await files.read(HELLO))).toBe('hello');
  });

  test('the same bytes kept by many at once lie there once and leave no drafts', async () => {
    await Promise.all(Array.from({ length: 8 }, () => files.put(hello)));
    expect(await readdir(path.join(folder, '2c'))).toEqual([HELLO]);
  });

  test('what was removed is missing, and removing it again is no error', async () => {
    await files.put(hello);
    await files.remove(HELLO);
    await files.remove(HELLO);
    await expect(files.read(HELLO)).rejects.toMatchObject({ code: 'missing' });
  });

  test('bytes that changed on the disk are not handed out', async () => {
    await files.put(hello);
    await writeFile(path.join(folder, '2c', HELLO), 'hallo');
    await expect(files.read(HELLO)).rejects.toMatchObject({ code: 'damaged' });
  });

  async function* partsOf(...parts: readonly string[]) {
    for (const part of parts) yield new TextEncoder().encode(part);
  }

  test('a stream of parts lies at the address of the whole, and is read part by part', async () => {
    expect(await files.putStream(partsOf('he', '', 'llo'))).toEqual({ sha256: HELLO, sizeBytes: 5 });
    expect(await readdir(folder)).toEqual(['2c']);
    expect(await new Response(await files.stream(HELLO)).text()).toBe('hello');
  });

  test('a stream that breaks off leaves nothing behind', async () => {
    async function* broken() {
      yield hello;
      throw new Error('the source went away');
    }
    await expect(files.putStream(broken())).rejects.toThrow('the source went away');
    expect(await readdir(folder)).toEqual([]);
  });

  test('a stream of bytes that changed on the disk does not end well', async () => {
    await files.put(hello);
    await writeFile(path.join(folder, '2c', HELLO), 'hallo');
    await expect(new Response(await files.stream(HELLO)).text()).rejects.toMatchObject({ code: 'damaged' });
    await files.remove(HELLO);
    await expect(files.stream(HELLO)).rejects.toMatchObject({ code: 'missing' });
  });

  test('an address that could lead out of the folder is refused', async () => {
    await expect(files.read('../../etc/passwd')).rejects.toMatchObject({ code: 'bad_address' });
  });
});
