import type { PriceLine } from '@koreshok/domain';
import { formatMoney } from '@koreshok/ui';

import { lineWords } from './terms.ts';

/** How a price arose, a row each, for a list of terms and sums. */
export function PriceLines({ lines }: { lines: readonly PriceLine[] }) {
  return lines.map((line) => (
    <div key={line.kind} className="flex justify-between gap-4">
      <dt className="min-w-0 text-muted">{lineWords(line)}</dt>
      <dd className="shrink-0 tabular-nums">{formatMoney(line.amount, { kopecks: 'auto' })}</dd>
    </div>
  ));
}
