import { fromBig, type Kopecks } from './kopecks.ts';
import { divideRounded, type Rounding } from './rounding.ts';

/** A hundredth of a percent: 22 % is 2200. Rates are kept in it, because 7.5 % is not a whole percent. */
export type BasisPoints = number;

const WHOLE = 10_000n;

/**
 * A percentage of an amount.
 * @throws RangeError when the rate is not a whole number of basis points.
 */
export function percentOf(amount: Kopecks, rate: BasisPoints, rounding: Rounding): Kopecks {
  return fromBig(divideRounded(BigInt(amount) * BigInt(wholeRate(rate)), WHOLE, rounding));
}

/** The tax inside an amount that holds it: 22 % inside 122 ₽ is 22 ₽. */
export function taxInside(amount: Kopecks, rate: BasisPoints, rounding: Rounding): Kopecks {
  const points = BigInt(wholeRate(rate));
  return fromBig(divideRounded(BigInt(amount) * points, WHOLE + points, rounding));
}

/**
 * One part of an amount divided by a whole number; what is lost or won by rounding is the caller's, see
 * {@link splitKopecks} where the parts must add up.
 * @throws RangeError when the divisor is not a whole number above zero.
 */
export function divideKopecks(amount: Kopecks, divisor: number, rounding: Rounding): Kopecks {
  return fromBig(divideRounded(BigInt(amount), wholeAboveZero(divisor), rounding));
}

/** Parts that add up to the amount and differ by a kopeck at most, the bigger ones first. */
export function splitKopecks(amount: Kopecks, parts: number): Kopecks[] {
  const count = wholeAboveZero(parts);
  const base = BigInt(amount) / count;
  const rest = BigInt(amount) % count;
  const step = rest < 0n ? -1n : 1n;
  const bigger = Number(rest * step);
  return Array.from({ length: parts }, (_, index) => fromBig(index < bigger ? base + step : base));
}

function wholeRate(rate: BasisPoints): number {
  if (!Number.isSafeInteger(rate) || rate < 0) throw new RangeError(`${rate} is not a rate in basis points`);
  return rate;
}

function wholeAboveZero(divisor: number): bigint {
  if (!Number.isSafeInteger(divisor) || divisor < 1) throw new RangeError(`Cannot divide by ${divisor}`);
  return BigInt(divisor);
}
