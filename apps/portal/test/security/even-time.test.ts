import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { evenTime } from '@/server/security/even-time.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('an answer that must not tell by its time', () => {
  const even = evenTime(300);

  const works: readonly (readonly [string, () => Promise<string>])[] = [
    ['of no work', () => Promise.resolve('an answer')],
    ['of some work', () => new Promise((resolve) => void setTimeout(resolve, 120, 'an answer'))],
    ['of a refusal', () => Promise.reject(new Error('an answer'))],
  ];

  it.each(works)('%s is not there before its time, and is there then', async (_, work) => {
    let answered = '';
    const told = (text: string) => {
      answered = text;
    };
    const asking = even(work).then(told, (error: Error) => told(error.message));
    await vi.advanceTimersByTimeAsync(299);
    expect(answered).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    await asking;
    expect(answered).toBe('an answer');
  });
});
