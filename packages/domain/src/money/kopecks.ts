declare const brand: unique symbol;

/** An amount of money in kopecks: a safe whole number, negative for what is owed back. */
export type Kopecks = number & { readonly [brand]: 'Kopecks' };

/**
 * Takes a whole number of kopecks as money.
 * @throws RangeError for a fraction, or an amount beyond ±(2^53−1).
 */
export function kopecks(amount: number): Kopecks {
  if (!isKopecks(amount)) throw new RangeError(`${amount} is not a whole number of kopecks`);
  return amount;
}

/** Whether a number can be money without loss. */
export function isKopecks(amount: number): amount is Kopecks {
  return Number.isSafeInteger(amount) && !Object.is(amount, -0);
}

export const NO_MONEY: Kopecks = kopecks(0);

/** @throws RangeError when the sum does not fit. */
export function addKopecks(...amounts: readonly Kopecks[]): Kopecks {
  // Exact however many there are: a sum of safe numbers may leave the safe range on the way and come back.
  return fromBig(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

export function subtractKopecks(from: Kopecks, amount: Kopecks): Kopecks {
  return fromBig(BigInt(from) - BigInt(amount));
}

/** An amount taken a whole number of times, for example a price by registers. */
export function timesKopecks(amount: Kopecks, times: number): Kopecks {
  return fromBig(BigInt(amount) * BigInt(times));
}

/** @throws RangeError when the amount does not fit. */
export function fromBig(amount: bigint): Kopecks {
  return kopecks(Number(amount));
}
