import { describe, expect, it } from 'vitest';

import { changes } from '@/server/live/changes.ts';

async function collected<T>(values: readonly T[], count: number): Promise<T[]> {
  const given = [...values];
  const leave = new AbortController();
  const seen: T[] = [];
  const read = async () => given.shift() ?? values.at(-1)!;
  for await (const value of changes(read, { everyMs: 0, signal: leave.signal })) {
    seen.push(value);
    if (seen.length === count) leave.abort();
  }
  return seen;
}

describe('a live stream', () => {
  it('gives the first look at once and then only what is new', async () => {
    await expect(collected([{ n: 1 }, { n: 1 }, { n: 2 }, { n: 2 }, { n: 3 }], 3)).resolves.toEqual([
      { n: 1 },
      { n: 2 },
      { n: 3 },
    ]);
  });

  it('ends with the refusal when a right was taken away', async () => {
    const looks = [async () => 1, () => Promise.reject(new Error('taken away'))];
    const stream = changes(() => looks.shift()!(), { everyMs: 0, signal: undefined });
    await expect(stream.next()).resolves.toMatchObject({ value: 1 });
    await expect(stream.next()).rejects.toThrow('taken away');
  });

  it('stops looking when nobody listens', async () => {
    const gone = new AbortController();
    gone.abort();
    const stream = changes(() => Promise.reject(new Error('was asked')), { everyMs: 0, signal: gone.signal });
    await expect(stream.next()).resolves.toMatchObject({ done: true });
  });
});
