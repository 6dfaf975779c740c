import { randomBytes } from 'node:crypto';

import { mod } from '@noble/curves/abstract/modular.js';

import { curveOf, digestNumber } from './curve.ts';
import { bigEndian, littleEndian, toBigEndian, toLittleEndian } from './numbers.ts';
import type { ParameterSet } from './parameter-sets.ts';

/** A secret key held in memory. It is for the sandbox: a real operator's key stays in a certified device. */
export interface SecretKey {
  readonly parameters: ParameterSet;
  readonly secret: bigint;
}

/** The source of secret numbers; the default is the system's. */
export type SecretBytes = (length: number) => Uint8Array;

const numberBelow = (order: bigint, length: number, bytes: SecretBytes): bigint =>
  mod(bigEndian(bytes(length + 16)), order - 1n) + 1n;

/** A new secret key over the given curve. */
export const makeSecretKey = (parameters: ParameterSet, bytes: SecretBytes = randomBytes): SecretKey => {
  const { order, length } = curveOf(parameters.curve);
  return { parameters, secret: numberBelow(order, length, bytes) };
};

/** A secret number as it is stored, the lowest byte first. */
export const encodeSecret = ({ parameters, secret }: SecretKey): Uint8Array =>
  toLittleEndian(secret, curveOf(parameters.curve).length);

/** Reads a stored secret number. Throws a `RangeError` when it is none of the curve's. */
export const readSecret = (parameters: ParameterSet, bytes: Uint8Array): SecretKey => {
  const secret = littleEndian(bytes);
  if (secret <= 0n || secret >= curveOf(parameters.curve).order)
    throw new RangeError('Secret key out of range');
  return { parameters, secret };
};

/** The public half of a key as a certificate carries it: x and y, each with the lowest byte first. */
export const publicBytes = ({ parameters, secret }: SecretKey): Uint8Array => {
  const { points, length } = curveOf(parameters.curve);
  const { x, y } = points.BASE.multiply(secret).toAffine();
  return new Uint8Array([...toLittleEndian(x, length), ...toLittleEndian(y, length)]);
};

/** Signs a digest: ГОСТ Р 34.10-2012, section 6.1; the result is s and then r, each with the highest byte first. */
export const signDigest = (
  key: SecretKey,
  digest: Uint8Array,
  bytes: SecretBytes = randomBytes,
): Uint8Array => {
  const { points, order, length } = curveOf(key.parameters.curve);
  const e = digestNumber(digest, order);
  for (;;) {
    const k = numberBelow(order, length, bytes);
    const r = mod(points.BASE.multiply(k).toAffine().x, order);
    const s = mod(r * key.secret + k * e, order);
    if (r !== 0n && s !== 0n) return new Uint8Array([...toBigEndian(s, length), ...toBigEndian(r, length)]);
  }
};
