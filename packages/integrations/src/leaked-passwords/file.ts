import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { LeakedPasswords } from './port.ts';

/** What is read at once at the end of a search, in bytes; far more than a line has. */
const BLOCK_BYTES = 4_096;
/** No line is longer: forty signs of a digest, a colon, how often it was seen, the line's end. */
const LINE_BYTES = 64;
const DIGEST_SIGNS = 40;

/**
 * A list of leaked passwords as Have I Been Pwned gives it out: a line `SHA-1:count` in hexadecimal for each, in the
 * order of the digests. It is searched where it lies, some twenty-five reads in forty gigabytes; no password and no part
 * of a digest leaves the machine.
 * @throws Error when the file cannot be read or does not begin like such a list.
 */
export async function leakedPasswordsFile(path: string): Promise<LeakedPasswords> {
  const file = await open(path, 'r');
  const beginning = await read(file, 0, LINE_BYTES);
  if (!/^[\dA-F]{40}(:\d+)?\r?\n/i.test(beginning)) {
    await file.close();
    throw new Error(`${path} is no list of SHA-1 digests, one a line`);
  }
  return {
    has: (password) => hasLine(file, createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase()),
    close: () => file.close(),
  };
}

async function hasLine(file: FileHandle, digest: string): Promise<boolean> {
  // The line, if there is one, begins at or after `low` and before `high`.
  let low = 0;
  let high = (await file.stat()).size;
  while (high - low > BLOCK_BYTES) {
    const middle = low + Math.floor((high - low) / 2);
    const text = await read(file, middle, 2 * LINE_BYTES);
    const next = text.indexOf('\n') + 1;
    if (text.slice(next, next + DIGEST_SIGNS).toUpperCase() <= digest) low = middle + next;
    else high = middle + next;
  }
  const lines = await read(file, low, high - low + LINE_BYTES);
  return lines.split('\n').some((line) => line.slice(0, DIGEST_SIGNS).toUpperCase() === digest);
}

async function read(file: FileHandle, position: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.toString('latin1', 0, bytesRead);
}
