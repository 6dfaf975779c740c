import { formatNumber } from '@koreshok/ui';

/** A count that stopped where it would cost too much, in words. */
export function bounded({ count, atLeast }: { readonly count: number; readonly atLeast: boolean }): string {
  return atLeast ? `больше ${formatNumber(count)}` : formatNumber(count);
}
