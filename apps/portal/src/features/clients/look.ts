import type { FinanceAccessRow } from '@/server/routers/finance-access.ts';

/** How a look into money ended: closed by hand before its time, or by itself. */
export function lookEnd(look: Pick<FinanceAccessRow, 'revokedAt' | 'validUntil'>): {
  readonly words: string;
  readonly at: Date;
} {
  const { revokedAt, validUntil } = look;
  return revokedAt !== null && revokedAt < validUntil
    ? { words: 'закрыто раньше,', at: revokedAt }
    : { words: 'закрылось само', at: validUntil };
}

/** The bar over the cabinet: whose money is open, until the nearest end, and how many more there are. */
export interface OpenLooks {
  readonly first: FinanceAccessRow;
  readonly more: number;
}

/** The live looks among all, the one that ends first in front; undefined when nothing is open. */
export function openLooks(looks: readonly FinanceAccessRow[]): OpenLooks | undefined {
  const [first, ...rest] = looks
    .filter(({ live }) => live)
    .toSorted((one, other) => one.validUntil.getTime() - other.validUntil.getTime());
  return first === undefined ? undefined : { first, more: rest.length };
}
