import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { leakedPasswordsFile } from '../src/leaked-passwords/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'leaked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly password: string;
  readonly digest: string;
}

/** Lines of a list in its order, by digest. */
const linesOf = (count: number): readonly Line[] =>
  Array.from({ length: count }, (_, index) => {
    const password = `пароль № ${index}`;
    return { password, digest: createHash('sha1').update(password).digest('hex').toUpperCase() };
  }).sort((one, other) => (one.digest < other.digest ? -1 : 1));

/** Writes them as a list with counts of every length. */
function written(lines: readonly Line[], lineEnd = '\r\n'): string {
  const path = join(folder, `list-${lines.length}-${lineEnd.length}.txt`);
  const texts = lines.map(({ digest }, index) => `${digest}:${10 ** (index % 9)}${lineEnd}`);
  writeFileSync(path, texts.join(''));
  return path;
}

describe('a list of leaked passwords in a file', () => {
  it.each([
    [1, '\n'],
    [2, '\r\n'],
    [90, '\n'],
    [3_000, '\r\n'],
  ])('of %i lines knows the first, the last and those between, and no other', async (count, lineEnd) => {
    const lines = linesOf(count);
    const list = await leakedPasswordsFile(written(lines, lineEnd));
    const some = lines.filter((_, index) => index % Math.ceil(count / 50) === 0 || index === count - 1);
    const wrong: string[] = [];
    for (const { password } of some) {
      if (!(await list.has(password))) wrong.push(password);
      if (await list.has(`${password} и ещё слово`)) wrong.push(`${password} и ещё слово`);
    }
    await list.close();
    expect(wrong).toEqual([]);
  });

  it('takes a password exactly as it was typed', async () => {
    const lines = linesOf(90);
    const list = await leakedPasswordsFile(written(lines));
    expect(await list.has('пароль № 7')).toBe(true);
    expect(await list.has('Пароль № 7')).toBe(false);
    expect(await list.has('пароль № 7 ')).toBe(false);
    await list.close();
  });

  it('that is something else is refused at the start, not taken for an empty one', async () => {
    const path = join(folder, 'words.txt');
    writeFileSync(path, 'password\nqwerty\n');
    await expect(leakedPasswordsFile(path)).rejects.toThrow('no list of SHA-1 digests');
    await expect(leakedPasswordsFile(join(folder, 'absent.txt'))).rejects.toThrow('ENOENT');
  });
});
