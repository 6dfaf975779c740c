import { describe, expect, test } from 'vitest';
import { AppError, ManualClock, notFound, systemClock } from '../src/index.ts';

describe('a clock that is moved by hand', () => {
  test('stands, goes forward, and never back', () => {
    const clock = new ManualClock(new Date(1000));
    expect(clock.now()).toEqual(new Date(1000));
    clock.advance(500);
    clock.advanceTo(new Date(1200));
    expect(clock.now()).toEqual(new Date(1500));
    clock.advanceTo(new Date(9000));
    expect(clock.now()).toEqual(new Date(9000));
    expect(() => clock.advance(-1)).toThrow(RangeError);
  });

  test('an instant it gave does not change with it', () => {
    const clock = new ManualClock(new Date(0));
    const before = clock.now();
    clock.advance(1);
    expect(before).toEqual(new Date(0));
  });

  test("the system's gives the time of the machine", () => {
    expect(systemClock.now()).toBeInstanceOf(Date);
  });
});

describe('the one error that crosses layers', () => {
  test('keeps code, public sentence and private details apart', () => {
    const error = notFound('register', { id: 'secret' });
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ kind: 'not_found', code: 'register.not_found', details: { id: 'secret' } });
    expect(error.sentence + error.message).not.toContain('secret');
  });

  test('of a missing row and of a foreign one are the same', () => {
    expect(notFound('client').sentence).toBe(notFound('client', { foreign: true }).sentence);
  });
});
