import { AppError } from '@koreshok/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalHost } from '../src/brands/index.ts';
import { pageOf, readCursor, writeCursor } from '../src/context/page.ts';
import { findingsOf } from '../src/documents/findings.ts';
import { contains, startsWith } from '../src/input/index.ts';
import {
  emailField,
  instantField,
  kppField,
  lineField,
  searchField,
  timeZoneField,
} from '../src/input/fields.ts';
import { readInput } from '../src/input/read.ts';
import { oneAtATime } from '../src/sessions/one-at-a-time.ts';
import { newToken, tokenDigest } from '../src/sessions/token.ts';

describe('a host name', () => {
  test.each([
    ['Kassa.Example.ru', 'kassa.example.ru'],
    ['kassa.example.ru:3000', 'kassa.example.ru'],
    ['kassa.example.ru.', 'kassa.example.ru'],
    ['localhost', 'localhost'],
  ])('%s is %s', (typed, host) => {
    expect(canonicalHost(typed)).toBe(host);
  });

  test.each(['', ' ', 'a b', 'a..b', '-a.ru', 'a/b', 'x@y.ru', 'ё.рф', 'a'.repeat(254)])(
    '%j is none',
    (typed) => {
      expect(canonicalHost(typed)).toBeNull();
    },
  );
});

describe('a page of a list', () => {
  const shape = z.tuple([z.string(), z.number()]);

  test('a cursor comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
        fc.integer(),
        (text, number) => {
          expect(readCursor(writeCursor([text, number]), shape)).toEqual([text, number]);
        },
      ),
    );
  });

  test('a text no page gave is refused as a fault of the request', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          readCursor(text, shape);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          expect(error).toMatchObject({ kind: 'bad_request', code: 'page.cursor' });
        }
      }),
    );
    expect(readCursor(undefined, shape)).toBeNull();
  });

  test('ends where the rows end, and says when there is more', () => {
    const page = (rows: number[], limit: number) =>
      pageOf(
        rows,
        limit,
        (row) => row * 10,
        (row) => [row],
      );
    expect(page([1, 2], 2)).toEqual({ items: [10, 20], next: null });
    expect(page([1, 2, 3], 2)).toEqual({ items: [10, 20], next: writeCursor([2]) });
    expect(page([], 2)).toEqual({ items: [], next: null });
  });
});

describe('input', () => {
  const shape = z.object({ name: lineField(5), email: emailField, kpp: kppField.default('') });

  test('is cleaned of what pasting adds', () => {
    expect(readInput(shape, { name: '  Анна ', email: ' Anna@Romashka.RU ' })).toEqual({
      name: 'Анна',
      email: 'anna@romashka.ru',
      kpp: '',
    });
  });

  test('wrong in several fields gets a sentence for each, and keeps values to itself', () => {
    try {
      readInput(shape, { name: 'слишком длинно', email: 'не почта', kpp: '12' });
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(Object.keys(error.fields).sort()).toEqual(['email', 'kpp', 'name']);
      for (const sentence of Object.values(error.fields)) expect(sentence).toMatch(/[а-яё]/iu);
      expect(JSON.stringify(error.details)).not.toContain('не почта');
    }
  });

  test('an empty search is none, a zone must be known, a date must be one', () => {
    expect(searchField.parse('   ')).toBeUndefined();
    expect(searchField.parse(' касса ')).toBe('касса');
    expect(timeZoneField.safeParse('Asia/Kamchatka').success).toBe(true);
    expect(timeZoneField.safeParse('Asia/Nowhere').success).toBe(false);
    expect(instantField.safeParse('2026-11-22T10:00:00Z').success).toBe(true);
    expect(instantField.safeParse('вчера').success).toBe(false);
  });

  test('searched by LIKE means itself', () => {
    expect(startsWith('10%_a\\b')).toBe('10\\%\\_a\\\\b%');
    expect(contains('%')).toBe('%\\%%');
  });
});

describe('tokens', () => {
  test('carry 32 random bytes and are kept as their digest', () => {
    const token = newToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(token);
    expect(tokenDigest(token)).toHaveLength(32);
    expect(Buffer.from(tokenDigest('abc')).toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('work of one key', () => {
  test('runs one after the other, of two keys side by side, and goes on after a failure', async () => {
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = oneAtATime('a', async () => {
      await gate.promise;
      order.push('a1');
      throw new Error('a1 failed');
    });
    const second = oneAtATime('a', async () => void order.push('a2'));
    await oneAtATime('b', async () => void order.push('b1'));
    gate.resolve();
    await expect(first).rejects.toThrow('a1 failed');
    await second;
    expect(order).toEqual(['b1', 'a1', 'a2']);
  });
});

describe('findings of a document', () => {
  const stored = JSON.stringify([
    {
      code: 'payments.total',
      severity: 'error',
      sentence: 'Оплаты составляют 12,30 ₽.',
      details: { payments: 1230 },
    },
    { code: 'drive.fewDays', severity: 'warning', sentence: 'Ключа ФН хватит на 5 дн.' },
    { code: 'shift.receiptCount', severity: 'warning', sentence: 'Чеков 12, а поступило 11.' },
  ]);

  test('are told in full to those finance is open to', () => {
    expect(findingsOf(stored, true).map(({ sentence }) => sentence)[0]).toContain('12,30');
  });

  test('are told to a technician without what speaks of sums and turnover', () => {
    const told = findingsOf(stored, false);
    expect(told.map(({ code, severity }) => [code, severity])).toEqual([
      ['content', 'error'],
      ['drive.fewDays', 'warning'],
      ['content', 'warning'],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/12|1230/);
  });

  test('that cannot be read are none', () => {
    expect(findingsOf('', true)).toEqual([]);
    expect(findingsOf('{"a":1}', true)).toEqual([]);
  });
});
