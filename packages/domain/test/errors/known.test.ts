import { describe, expect, test } from 'vitest';
import * as errors from '../../src/errors/index.ts';

const { AppError, KnownError, notFound } = errors;

/** The same module once more, as a second bundle of one process holds it. */
const copy = (await import(new URL('../../src/errors/index.ts?copy', import.meta.url).href)) as typeof errors;

class Leaf extends AppError {
  static override readonly known = 'Leaf';
}

describe('an error of ours', () => {
  test('is told by its class in another copy of the code', () => {
    expect(copy.AppError).not.toBe(AppError);
    expect(copy.notFound('register')).toBeInstanceOf(AppError);
    expect(notFound('register')).toBeInstanceOf(copy.AppError);
    expect(notFound('register')).toBeInstanceOf(copy.KnownError);
  });

  test('is one of its own class and of those it extends, and of no other', () => {
    const leaf = new Leaf('conflict', 'leaf', 'Лист.');
    expect(leaf).toBeInstanceOf(Leaf);
    expect(leaf).toBeInstanceOf(copy.AppError);
    expect(leaf.name).toBe('Leaf');
    expect(notFound('register')).not.toBeInstanceOf(Leaf);
  });

  test('is never something that only has its name', () => {
    const like = Object.assign(new Error('x'), { name: 'AppError' });
    for (const other of [like, null, undefined, 'AppError', {}]) {
      expect(other instanceof AppError).toBe(false);
      expect(other instanceof KnownError).toBe(false);
    }
  });

  test('has to give its class a name of its own', () => {
    class Nameless extends AppError {}
    expect(() => new Nameless('internal', 'x', 'y')).toThrow(/without a name of its own/);
  });
});
