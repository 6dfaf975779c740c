import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromHex, toHex } from '@koreshok/fiscal';

import { Streebog, streebog } from '../../src/streebog/index.ts';
import { ENGINE_DIGESTS } from './engine-digests.ts';

/** RFC 6986, section 10.1: the message of 63 bytes, digits over and over. */
const FIRST = new TextEncoder().encode('012345678901234567890123456789012345678901234567890123456789012');
/** RFC 6986, section 10.2: 72 bytes of «Се ветри, Стрибожи внуци…» in windows-1251. */
const SECOND = fromHex(
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20' +
    'f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb' +
    '20c8e3eef0e5e2fb',
);

const patterned = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 7 + length) & 0xff);

describe('the hash ГОСТ Р 34.11-2012', () => {
  it('gives the digests of the first example of the standard', () => {
    expect(toHex(streebog(256, FIRST))).toBe(
      '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500',
    );
    expect(toHex(streebog(512, FIRST))).toBe(
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa' +
        '00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    );
  });

  it('gives the digests of the second example, longer than a block', () => {
    expect(toHex(streebog(256, SECOND))).toBe(
      '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50',
    );
    expect(toHex(streebog(512, SECOND))).toBe(
      '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376' +
        '035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    );
  });

  it.each(ENGINE_DIGESTS)('agrees with OpenSSL on %i bytes', (length, short, long) => {
    const bytes = patterned(length);

    expect(toHex(streebog(256, bytes))).toBe(short);
    expect(toHex(streebog(512, bytes))).toBe(long);
  });

  it('does not care in which pieces and from which offsets bytes come', () => {
    const bytes = patterned(40_000);
    const whole = toHex(streebog(256, bytes));
    const cuts = fc.array(fc.nat(bytes.length), { maxLength: 12 });

    fc.assert(
      fc.property(cuts, (places) => {
        const hash = new Streebog(256);
        const ends = [...places.toSorted((a, b) => a - b), bytes.length];
        let from = 0;
        for (const to of ends) {
          hash.update(bytes.subarray(from, to));
          from = to;
        }
        expect(toHex(hash.digest())).toBe(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('carries its control sum through all 512 bits, as OpenSSL does', () => {
    const ones = new Uint8Array(64 * 3).fill(0xff);

    expect(toHex(streebog(256, ones))).toBe(
      'd3ce7eb4da9ad01a0b929025486a2fd99e84f188069f9e5f47f11d1a949be991',
    );
  });

  it('refuses more bytes after the digest has been taken', () => {
    const hash = new Streebog(256);
    hash.digest();

    expect(() => hash.update(FIRST)).toThrow('digest has been taken');
  });
});
