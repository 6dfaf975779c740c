import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { curveOf } from '../../src/gost/curve.ts';
import {
  encodeSecret,
  makeSecretKey,
  PARAMETER_SETS,
  publicBytes,
  readPublicKey,
  readSecret,
  signDigest,
  TEST_PARAMETER_SETS,
  verifyDigest,
} from '../../src/gost/index.ts';
import { streebog } from '../../src/streebog/index.ts';

const SETS = [...PARAMETER_SETS.values()].map((set) => [set.name, set] as const);
const digestOf = (bits: 256 | 512, text: string) => streebog(bits, new TextEncoder().encode(text));

describe.each(SETS)('the parameter set %s', (_name, parameters) => {
  const { bits } = parameters.curve;
  const key = makeSecretKey(parameters);
  const known = readPublicKey(parameters, publicBytes(key))!;
  const digest = digestOf(bits, 'договор');
  const signature = signDigest(key, digest);

  it('has a base point on its curve, of the order it says', () => {
    const { points, order } = curveOf(parameters.curve);
    points.BASE.assertValidity();

    expect(
      points.BASE.multiplyUnsafe(order - 1n)
        .add(points.BASE)
        .is0(),
    ).toBe(true);
  });

  it('has as many points as its order times its cofactor, within Hasse’s bound', () => {
    const { points, order } = curveOf(parameters.curve);
    const p = points.Fp.ORDER;
    const excess = order * BigInt(parameters.curve.cofactor) - p - 1n;

    expect(excess * excess <= 4n * p).toBe(true);
  });

  it('verifies what it signed, and nothing else', () => {
    expect(verifyDigest(known, digest, signature)).toBe(true);
    expect(verifyDigest(known, digestOf(bits, 'другой договор'), signature)).toBe(false);
    expect(verifyDigest(known, digest, signature.with(0, signature[0]! ^ 1))).toBe(false);
    expect(verifyDigest(known, digest, signature.with(-1, signature.at(-1)! ^ 1))).toBe(false);
  });

  it('does not take another key’s signature', () => {
    const other = readPublicKey(parameters, publicBytes(makeSecretKey(parameters)))!;

    expect(verifyDigest(other, digest, signature)).toBe(false);
  });

  it('refuses numbers outside the order and wrong lengths', () => {
    const half = signature.length / 2;
    const zeroS = new Uint8Array([...new Uint8Array(half), ...signature.subarray(half)]);
    const zeroR = new Uint8Array([...signature.subarray(0, half), ...new Uint8Array(half)]);
    const tooLarge = new Uint8Array(signature.length).fill(0xff);

    for (const wrong of [zeroS, zeroR, tooLarge, signature.subarray(1), new Uint8Array()]) {
      expect(verifyDigest(known, digest, wrong)).toBe(false);
    }
    expect(verifyDigest(known, digest.subarray(1), signature)).toBe(false);
  });

  it('refuses a key that is no point of the curve', () => {
    const bytes = publicBytes(key);

    expect(readPublicKey(parameters, bytes.with(0, bytes[0]! ^ 1))).toBeUndefined();
    expect(readPublicKey(parameters, new Uint8Array(bytes.length))).toBeUndefined();
    expect(readPublicKey(parameters, new Uint8Array(bytes.length).fill(0xff))).toBeUndefined();
    expect(readPublicKey(parameters, bytes.subarray(1))).toBeUndefined();
  });
});

describe('keys', () => {
  it('are not made over parameters for tests', () => {
    for (const oid of TEST_PARAMETER_SETS) expect(PARAMETER_SETS.has(oid)).toBe(false);
  });

  it('are stored and read back', () => {
    const parameters = PARAMETER_SETS.get('1.2.643.7.1.2.1.2.3')!;
    const key = makeSecretKey(parameters);

    expect(readSecret(parameters, encodeSecret(key))).toEqual(key);
    expect(() => readSecret(parameters, new Uint8Array(64))).toThrow(RangeError);
    expect(() => readSecret(parameters, new Uint8Array(64).fill(0xff))).toThrow(RangeError);
  });

  it('sign a digest of zeros, which counts as one', () => {
    const parameters = PARAMETER_SETS.get('1.2.643.7.1.2.1.1.2')!;
    const key = makeSecretKey(parameters);
    const zeros = new Uint8Array(32);

    expect(verifyDigest(readPublicKey(parameters, publicBytes(key))!, zeros, signDigest(key, zeros))).toBe(
      true,
    );
  });

  it('sign any digest so that it verifies', () => {
    const parameters = PARAMETER_SETS.get('1.2.643.7.1.2.1.1.1')!;
    const key = makeSecretKey(parameters);
    const known = readPublicKey(parameters, publicBytes(key))!;
    const digests = fc.uint8Array({ minLength: 32, maxLength: 32 });

    fc.assert(
      fc.property(digests, (digest) => verifyDigest(known, digest, signDigest(key, digest))),
      { numRuns: 15 },
    );
  });
});
