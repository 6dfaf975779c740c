/** Σ digit × weight over as many leading digits as there are weights; the text holds digits only. */
export const weightedSum = (digits: string, weights: readonly number[]): number => {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (digits.charCodeAt(at) - 48) * (weights[at] ?? 0);
  return sum;
};

/** The remainder of a decimal text of any length, without leaving exact numbers. */
export const remainder = (digits: string, modulus: number): number => {
  let rest = 0;
  for (let at = 0; at < digits.length; at += 1) {
    rest = (rest * 10 + digits.charCodeAt(at) - 48) % modulus;
  }
  return rest;
};
