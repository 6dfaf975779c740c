import { expect, test } from 'vitest';
import { inHistoryOrder } from '../../src/fns-application/index.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 28, 12, 0, second));
const kinds = (...lines: readonly (readonly [string, number])[]) =>
  inHistoryOrder(lines.map(([kind, second]) => ({ kind, at: at(second) }))).map(({ kind }) => kind);

test('papers of one instant stand in the order of the exchange, whatever order they were read in', () => {
  expect(
    kinds(
      ['refused', 9],
      ['receipt_refused', 5],
      ['receipt_received', 5],
      ['receipt_sent', 5],
      ['created', 1],
    ),
  ).toEqual(['created', 'receipt_sent', 'receipt_received', 'receipt_refused', 'refused']);
});

test('an answer dated before our note of the sending stands after it', () => {
  expect(kinds(['receipt_sent', 3], ['sent_off', 4], ['prepared', 2], ['receipt_accepted', 8])).toEqual([
    'prepared',
    'sent_off',
    'receipt_sent',
    'receipt_accepted',
  ]);
});

test('what a paper brought about stands after it, though our clock is behind', () => {
  expect(kinds(['receipt_refused', 9], ['refused', 8], ['sent_off', 4])).toEqual([
    'sent_off',
    'receipt_refused',
    'refused',
  ]);
});
