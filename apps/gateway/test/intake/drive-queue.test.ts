import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DriveQueue } from '../../src/intake/drive-queue.ts';

interface Item {
  readonly place: { readonly fn: string } | null;
  readonly serial: number;
}

let serial = 0;
const of = (fn: string | null): Item => {
  serial += 1;
  return { place: fn === null ? null : { fn }, serial };
};

describe('the queue before the database', () => {
  test('gives documents of different drives first come first served', () => {
    const queue = new DriveQueue<Item>();
    const items = [of('a'), of('b'), of('c')];
    for (const item of items) queue.push(item);
    expect(queue.take(2)).toEqual(items.slice(0, 2));
    expect(queue.take(2)).toEqual(items.slice(2));
    expect(queue.take(2)).toEqual([]);
  });

  test('keeps a drive’s next document back until the one before is done with', () => {
    const queue = new DriveQueue<Item>();
    const [first, second] = [of('a'), of('a')];
    queue.push(first);
    queue.push(second);
    expect(queue.take(10)).toEqual([first]);
    expect(queue.take(10)).toEqual([]);
    queue.release(first);
    expect(queue.take(10)).toEqual([second]);
  });

  test('lets others pass a drive that is kept back', () => {
    const queue = new DriveQueue<Item>();
    const [first, second, other] = [of('a'), of('a'), of('b')];
    for (const item of [first, second, other]) queue.push(item);
    expect(queue.take(10)).toEqual([first, other]);
  });

  test('keeps nothing back that names no drive', () => {
    const queue = new DriveQueue<Item>();
    const items = [of(null), of(null)];
    for (const item of items) queue.push(item);
    expect(queue.take(10)).toEqual(items);
    for (const item of items) queue.release(item);
    expect(queue.size).toBe(0);
  });

  test('forgets a drive of which nothing is left', () => {
    const queue = new DriveQueue<Item>();
    const [first, again] = [of('a'), of('a')];
    queue.push(first);
    queue.take(1);
    queue.release(first);
    queue.push(again);
    expect(queue.take(1)).toEqual([again]);
  });

  test('however pushes, takes and releases mix, each document comes out once, in its drive’s order, never two at once', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('push' as const), fn: fc.constantFrom('a', 'b', 'c', null) }),
        fc.record({ kind: fc.constant('take' as const), limit: fc.integer({ min: 1, max: 4 }) }),
        fc.record({ kind: fc.constant('release' as const), which: fc.nat(10) }),
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(steps, (script) => {
        const queue = new DriveQueue<Item>();
        const outside: Item[] = [];
        const seen: Item[] = [];
        let pushed = 0;
        const take = (limit: number) => {
          const taken = queue.take(limit);
          outside.push(...taken);
          seen.push(...taken);
          const drives = outside.flatMap((item) => (item.place === null ? [] : [item.place.fn]));
          expect(new Set(drives).size).toBe(drives.length);
        };
        const release = (which: number) => {
          const [item] = outside.splice(which % Math.max(1, outside.length), 1);
          if (item !== undefined) queue.release(item);
        };
        for (const step of script) {
          if (step.kind === 'push') {
            queue.push(of(step.fn));
            pushed += 1;
          } else if (step.kind === 'take') take(step.limit);
          else release(step.which);
        }
        for (let round = 0; round <= pushed; round += 1) {
          while (outside.length > 0) release(0);
          take(pushed + 1);
        }
        expect(queue.size).toBe(0);
        expect(seen).toHaveLength(pushed);
        for (const fn of ['a', 'b', 'c']) {
          const serials = seen.filter((item) => item.place?.fn === fn).map((item) => item.serial);
          expect(serials).toEqual([...serials].sort((one, other) => one - other));
        }
      }),
    );
  });
});
