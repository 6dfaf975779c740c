import { describe, expect, it } from 'vitest';

import { contentSecurityPolicy } from '@/security/headers.ts';

describe('the policy of a page in production', () => {
  const policy = contentSecurityPolicy('n0nce', { development: false });

  it('runs our own scripts by nonce and nothing that is written into the page', () => {
    expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('takes nothing from other sites and stands in nobody’s frame', () => {
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/https?:/);
  });
});

it('only the development server may evaluate code', () => {
  expect(contentSecurityPolicy('n', { development: true })).toContain("'unsafe-eval'");
});
