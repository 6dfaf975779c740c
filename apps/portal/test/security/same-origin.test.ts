import { describe, expect, it } from 'vitest';

import { checkSameOrigin } from '@/server/security/same-origin.ts';

const ours = 'https://lk.example.ru';

function allowed(method: string, headers: Record<string, string>): boolean {
  try {
    checkSameOrigin(method, new Headers(headers), ours);
    return true;
  } catch {
    return false;
  }
}

describe('a change', () => {
  it.each([
    ['our own page', { origin: ours, 'sec-fetch-site': 'same-origin' }],
    ['an older browser on our own page', { origin: ours }],
    ['a program that is no browser', {}],
  ])('is taken from %s', (_, headers) => {
    expect(allowed('POST', headers)).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a page without an origin', { origin: 'null' }],
    [
      'another host of the same domain',
      { origin: 'https://other.example.ru', 'sec-fetch-site': 'same-site' },
    ],
    ['our host by plain http', { origin: 'http://lk.example.ru' }],
    ['a link typed or followed elsewhere', { 'sec-fetch-site': 'none' }],
  ])('is refused from %s', (_, headers) => {
    expect(allowed('POST', headers)).toBe(false);
  });
});

it('reading is free to come from anywhere: it changes nothing and nobody else can see the answer', () => {
  expect(allowed('GET', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBe(true);
});
