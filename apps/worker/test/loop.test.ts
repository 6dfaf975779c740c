import { describe, expect, test } from 'vitest';
import { startLoop } from '../src/loop.ts';

describe('a loop of turns', () => {
  test('turns follow at once while there is work, and never overlap', async () => {
    let busy = 0;
    let turns = 0;
    const enough = Promise.withResolvers<void>();
    const loop = startLoop({
      idleMs: 60_000,
      turn: async () => {
        busy += 1;
        expect(busy).toBe(1);
        await Promise.resolve();
        busy -= 1;
        turns += 1;
        if (turns === 5) enough.resolve();
        return turns < 5;
      },
      onError: (error) => enough.reject(error as Error),
    });
    await enough.promise;
    await loop.stop();
    expect(turns).toBe(5);
  });

  test('a turn that fails is reported and does not end the loop', async () => {
    const errors: unknown[] = [];
    const second = Promise.withResolvers<void>();
    let turns = 0;
    const loop = startLoop({
      idleMs: 1,
      turn: () => {
        turns += 1;
        if (turns === 1) return Promise.reject(new Error('the database was away'));
        second.resolve();
        return Promise.resolve(false);
      },
      onError: (error) => errors.push(error),
    });
    await second.promise;
    await loop.stop();
    expect(errors).toHaveLength(1);
  });

  test('a loop that waits is woken, and one that is in its turn has another behind it', async () => {
    let turns = 0;
    const reached = [1, 2, 3].map(() => Promise.withResolvers<void>());
    const letGo = Promise.withResolvers<void>();
    const loop = startLoop({
      idleMs: 3_600_000,
      turn: async () => {
        turns += 1;
        reached[turns - 1]?.resolve();
        if (turns === 2) await letGo.promise;
        return false;
      },
      onError: () => undefined,
    });
    await reached[0]?.promise;
    loop.wake();
    await reached[1]?.promise;
    loop.wake();
    letGo.resolve();
    await reached[2]?.promise;
    await loop.stop();
    expect(turns).toBe(3);
  });

  test('stopping lets the turn in progress end, interrupts a pause and starts no other turn', async () => {
    let ended = 0;
    const inTurn = Promise.withResolvers<void>();
    const letGo = Promise.withResolvers<void>();
    const loop = startLoop({
      idleMs: 3_600_000,
      turn: async () => {
        inTurn.resolve();
        await letGo.promise;
        ended += 1;
        return true;
      },
      onError: () => undefined,
    });
    await inTurn.promise;
    const stopped = loop.stop();
    letGo.resolve();
    await stopped;
    expect(ended).toBe(1);
  });
});
