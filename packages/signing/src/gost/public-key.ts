import { curveOf, type Point } from './curve.ts';
import { littleEndian } from './numbers.ts';
import type { ParameterSet } from './parameter-sets.ts';

/** A public key whose point has been checked to lie on its curve and in the right subgroup. */
export interface PublicKey {
  readonly parameters: ParameterSet;
  readonly point: Point;
}

/** Reads a key's two coordinates, each with the lowest byte first; undefined when they are no usable point. */
export const readPublicKey = (parameters: ParameterSet, bytes: Uint8Array): PublicKey | undefined => {
  const { points, length } = curveOf(parameters.curve);
  if (bytes.length !== 2 * length) return undefined;
  const x = littleEndian(bytes.subarray(0, length));
  const y = littleEndian(bytes.subarray(length));
  try {
    const point = points.fromAffine({ x, y });
    point.assertValidity();
    return { parameters, point };
  } catch {
    return undefined;
  }
};
