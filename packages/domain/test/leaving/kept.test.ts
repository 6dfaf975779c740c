import { expect, test } from 'vitest';
import { documentsKeptUntil } from '../../src/index.ts';

test.each([
  ['2026-11-28T09:00:00.000Z', '2031-11-28T09:00:00.000Z'],
  ['2028-02-29T00:00:00.000Z', '2033-03-01T00:00:00.000Z'],
])('what came on %s is kept until %s', (received, until) => {
  expect(documentsKeptUntil(new Date(received)).toISOString()).toBe(until);
});
