import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** A file that gets one JSON line for every document that comes for the first time. */
export interface AppendFile {
  readonly append: (line: unknown) => void;
  /** Writes what is left and closes. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a file for appending.
 *
 * @throws the system's error when the file cannot be opened.
 */
export async function openAppendFile(path: string): Promise<AppendFile> {
  const stream = createWriteStream(path, { flags: 'a' });
  await once(stream, 'open');
  return {
    append: (line) => {
      stream.write(`${JSON.stringify(line)}\n`);
    },
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
