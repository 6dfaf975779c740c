import type { TaxSystem } from '../requisites/index.ts';

/** How an owner pays taxes, as far as the term of its drives depends on it. */
export type TaxRegime = 'general' | 'special';

/** The regime behind a taxation system; undefined while the owner has not told it. */
export function regimeOf(system: TaxSystem | null | undefined): TaxRegime | undefined {
  if (system === null || system === undefined) return undefined;
  return system === 'general' ? 'general' : 'special';
}
