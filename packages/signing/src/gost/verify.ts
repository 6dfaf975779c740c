import { invert, mod } from '@noble/curves/abstract/modular.js';

import { curveOf, digestNumber } from './curve.ts';
import { bigEndian } from './numbers.ts';
import type { PublicKey } from './public-key.ts';

/**
 * Whether `signature` was made over `digest` with the key's secret half: ГОСТ Р 34.10-2012, section 6.2. The signature is
 * the number s and then r, each with the highest byte first, as CMS and certificates carry it (RFC 9215, section 3).
 */
export const verifyDigest = (key: PublicKey, digest: Uint8Array, signature: Uint8Array): boolean => {
  const { points, order, length } = curveOf(key.parameters.curve);
  if (digest.length !== length || signature.length !== 2 * length) return false;
  const s = bigEndian(signature.subarray(0, length));
  const r = bigEndian(signature.subarray(length));
  if (s <= 0n || s >= order || r <= 0n || r >= order) return false;
  const v = invert(digestNumber(digest, order), order);
  const point = points.BASE.mulAddUnsafe(mod(s * v, order), key.point, mod(-r * v, order));
  return !point.is0() && mod(point.toAffine().x, order) === r;
};
