import { formatNumber, formatPercent } from '@koreshok/ui';

import type { OperatorOverview } from '@/server/routers/operator.ts';

type Count = OperatorOverview['clients'];

/** «1 204», or «более 200 000» where counting stopped. */
export function countWords({ count, atLeast }: Count): string {
  return atLeast ? `более ${formatNumber(count)}` : formatNumber(count);
}

/** A part of a whole as per cent; small ones are not rounded away. Empty when there is no whole. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return '';
  const share = part / whole;
  if (part > 0 && share < 0.001) return 'меньше 0,1 %';
  return formatPercent(share, share > 0 && share < 0.1 ? 1 : 0);
}
