import { mod } from '@noble/curves/abstract/modular.js';
import {
  type WeierstrassPoint,
  type WeierstrassPointCons,
  weierstrass,
} from '@noble/curves/abstract/weierstrass.js';

import type { CurveRow } from './curve-rows.ts';
import { littleEndian } from './numbers.ts';

export type Point = WeierstrassPoint<bigint>;

/** A curve ready for arithmetic. */
export interface Curve {
  readonly points: WeierstrassPointCons<bigint>;
  readonly order: bigint;
  /** Bytes of a coordinate or of half a signature. */
  readonly length: number;
}

const ready = new Map<CurveRow, Curve>();

const number = (hex: string): bigint => BigInt(`0x${hex}`);

/** The arithmetic of a curve, made once. */
export const curveOf = (row: CurveRow): Curve => {
  const known = ready.get(row);
  if (known !== undefined) return known;
  const order = number(row.q);
  const points = weierstrass({
    p: number(row.p),
    n: order,
    h: BigInt(row.cofactor),
    a: number(row.a),
    b: number(row.b),
    Gx: number(row.x),
    Gy: number(row.y),
  });
  const curve = { points, order, length: row.bits / 8 };
  ready.set(row, curve);
  return curve;
};

/** A digest as the number e of the standard: modulo the order, and one in place of zero. */
export const digestNumber = (digest: Uint8Array, order: bigint): bigint => {
  const e = mod(littleEndian(digest), order);
  return e === 0n ? 1n : e;
};
