/**
 * How a fraction of a kopeck is settled: `half_up` half away from zero, `half_even` half to the even neighbour,
 * `down` towards zero, `up` away from zero.
 */
export type Rounding = 'half_up' | 'half_even' | 'down' | 'up';

/** Divides whole numbers exactly, then rounds once. The divisor is above zero. */
export function divideRounded(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const negative = dividend < 0n;
  const size = negative ? -dividend : dividend;
  const whole = size / divisor;
  const rest = size % divisor;
  const rounded = rest === 0n || !goesUp(whole, rest * 2n, divisor, rounding) ? whole : whole + 1n;
  return negative ? -rounded : rounded;
}

function goesUp(whole: bigint, twiceRest: bigint, divisor: bigint, rounding: Rounding): boolean {
  switch (rounding) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'half_up':
      return twiceRest >= divisor;
    case 'half_even':
      return twiceRest > divisor || (twiceRest === divisor && whole % 2n === 1n);
    default: {
      const never: never = rounding;
      throw new Error(`No rounding ${String(never)}`);
    }
  }
}
