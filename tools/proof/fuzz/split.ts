import type { Random } from '@koreshok/simulators/random';

/** Cuts bytes at random places into up to so many pieces; often into one. */
export function split(bytes: Buffer, random: Random, most: number): Buffer[] {
  const cuts = Array.from({ length: random.chance(0.5) ? 0 : random.integer(1, most - 1) }, () =>
    random.integer(0, bytes.length),
  ).toSorted((one, other) => one - other);
  const pieces: Buffer[] = [];
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    if (cut > from) pieces.push(bytes.subarray(from, cut));
    from = cut;
  }
  return pieces;
}
