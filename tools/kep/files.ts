import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file or folder named on the command line that cannot be read. `message` may be shown. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(path: string) {
    super(`Не удалось прочитать: ${path}`);
  }
}

/** The bytes of a file. Throws `UnreadableFile`. */
export const readInput = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch {
    throw new UnreadableFile(path);
  }
};

/** The bytes of every file directly in a folder, by name. Throws `UnreadableFile`. */
export const readFolder = (path: string): Uint8Array[] => {
  try {
    return readdirSync(path)
      .toSorted()
      .map((name) => join(path, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file));
  } catch {
    throw new UnreadableFile(path);
  }
};
