import { describe, expect, it } from 'vitest';

import {
  boolean,
  bytes,
  choice,
  databaseUrl,
  day,
  host,
  integer,
  type Kind,
  milliseconds,
  path,
  port,
  secret,
  seconds,
  text,
  url,
} from '../src/kinds.ts';

interface Example {
  readonly kind: Kind<unknown>;
  readonly good: readonly (readonly [text: string, value: unknown])[];
  readonly bad: readonly string[];
}

const same = (...values: readonly string[]) => values.map((value) => [value, value] as const);

const examples: Readonly<Record<string, Example>> = {
  port: {
    kind: port(),
    good: [
      ['1', 1],
      ['65535', 65_535],
    ],
    bad: ['0', '65536', '80a', '', '1e3', ' 80'],
  },
  integer: {
    kind: integer(-2, 4),
    good: [
      ['-2', -2],
      ['0', 0],
      ['4', 4],
    ],
    bad: ['-3', '5', '1.5', '01', '-0', '+1', 'NaN'],
  },
  milliseconds: { kind: milliseconds(100, 1000), good: [['250', 250]], bad: ['99', '1001', '1s'] },
  seconds: { kind: seconds(1, 60), good: [['60', 60]], bad: ['0', '61'] },
  bytes: { kind: bytes(1, 1024), good: [['1024', 1024]], bad: ['1025', '1KiB'] },
  boolean: {
    kind: boolean(),
    good: [
      ['true', true],
      ['false', false],
    ],
    bad: ['TRUE', '1', 'yes', ''],
  },
  choice: { kind: choice('http', 'https'), good: same('http', 'https'), bad: ['HTTP', 'ftp', ''] },
  host: {
    kind: host(),
    good: same('localhost', 'ofd.example.ru', '127.0.0.1', '::1', 'a'),
    bad: ['', 'a:80', 'a/b', '-a', 'a.', 'http://a', 'a b'],
  },
  path: { kind: path(), good: same('.data', '/var/lib/x', 'a b/c'), bad: ['', ' a', 'a\0b'] },
  day: {
    kind: day(),
    good: same('2026-02-28', '2028-02-29'),
    bad: ['2026-02-29', '2026-2-1', '28.02.2026', ''],
  },
  url: {
    kind: url('http', 'https'),
    good: same('http://127.0.0.1:7801', 'https://api.example/x'),
    bad: ['ftp://a', 'a', '', 'http://'],
  },
  'database url': {
    kind: databaseUrl(),
    good: same('mysql://a:b@c:3306/d', 'mysql://a@c/d'),
    bad: ['mysql://c/d', 'mysql://a:b@c', 'mysql://a:b@c/', 'mysql://a:b@c/d/e', 'postgres://a:b@c/d', ''],
  },
  secret: { kind: secret(), good: same('x'.repeat(32)), bad: ['', 'x'.repeat(31)] },
  text: { kind: text(/^\d{10}$/, '10 digits'), good: same('7704358518'), bad: ['770435851', 'x', ''] },
};

describe.each(Object.entries(examples))('%s', (_name, { kind, good, bad }) => {
  it.each(good)('takes %j', (given, value) => {
    expect(kind.parse(given)).toEqual({ value });
  });

  it.each(bad)('refuses %j and says what would be right', (given) => {
    expect(kind.parse(given)).toEqual({ wanted: expect.stringMatching(/.{6,}/) });
  });
});

describe('values that must not be printed', () => {
  it('are secrets and urls, which may carry a password', () => {
    expect([secret(), url('http'), databaseUrl()].every((kind) => kind.secret)).toBe(true);
    expect([port(), host(), path(), day()].some((kind) => kind.secret)).toBe(false);
  });
});
