import { expect, test } from 'vitest';
import { retryAfterMs } from '../../src/relay-peer/retry-after.ts';

test.each([
  ['no wish', {}, null],
  ['seconds', { 'retry-after': '30' }, 30_000],
  ['no time at all', { 'retry-after': '0' }, 0],
  [
    'a date, counted from the answer’s own',
    { date: 'Mon, 23 Nov 2026 09:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 09:01:30 GMT' },
    90_000,
  ],
  [
    'a date that is over',
    { date: 'Mon, 23 Nov 2026 09:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 08:00:00 GMT' },
    0,
  ],
  ['a date without a date of the answer', { 'retry-after': 'Mon, 23 Nov 2026 09:01:30 GMT' }, null],
  ['words', { 'retry-after': 'soon' }, null],
  ['a day: ten minutes are the most', { 'retry-after': '86400' }, 600_000],
])('a peer may ask to be left alone: %s', (_what, headers, wanted) => {
  expect(retryAfterMs(headers)).toBe(wanted);
});
