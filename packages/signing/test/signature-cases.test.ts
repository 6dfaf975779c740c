import { describe, expect, it } from 'vitest';

import { REFUSAL_SENTENCES, sentenceOf, verifySignature } from '../src/index.ts';
import { CASES, requestOf } from './fixture-table.ts';

describe('signatures made with OpenSSL', () => {
  it.each(CASES.map((row) => [row.name, row.about, row] as const))('%s: %s', (_name, _about, row) => {
    const report = verifySignature(requestOf(row));

    expect({ code: report.code, verdict: report.verdict, why: report.evidence.checks.at(-1) }).toMatchObject({
      code: row.code,
      verdict: row.verdict,
    });
    expect(report.sentence).toBe(sentenceOf(row.code));
  });

  it('are enough, good and bad', () => {
    const good = CASES.filter(({ verdict }) => verdict === 'valid');

    expect(CASES.length).toBeGreaterThanOrEqual(60);
    expect(good.length).toBeGreaterThanOrEqual(25);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it('give every refusal that a client can meet with a signature file', () => {
    const met = new Set(CASES.map(({ code }) => code));
    const made = new Set(Object.keys(REFUSAL_SENTENCES).filter((code) => !code.startsWith('login.')));
    // These need a message that OpenSSL does not make; they are built in crafted-messages.test.ts.
    const crafted = [
      'attributes.content-type',
      'attributes.repeated',
      'digest.missing',
      'algorithm.key-unusable',
      'certificates.too-many',
      'certificate.malformed',
      'chain.signature',
      'chain.unknown-extension',
    ];

    expect([...made].filter((code) => !met.has(code as never)).toSorted()).toEqual(crafted.toSorted());
  });

  it('are judged as OpenSSL judges them, or there is a reason', () => {
    for (const { name, verdict, openssl, difference } of CASES) {
      const same = (verdict === 'valid') === (openssl === 'accepted');
      expect({ name, same, reason: difference !== null }).toEqual({ name, same, reason: !same });
    }
  });
});
