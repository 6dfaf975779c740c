import { Card, DateTime } from '@koreshok/ui';

import type { FinanceAccessRow } from '@/server/routers/finance-access.ts';

import { lookEnd } from './look.ts';

/** Earlier looks into the client's money: why, since when, and how each ended. */
export function PastLooks({ looks }: { looks: readonly FinanceAccessRow[] }) {
  if (looks.length === 0) return null;
  return (
    <Card flush title="Раньше открывали">
      <ul className="max-h-80 overflow-y-auto border-t border-border">
        {looks.map((look) => {
          const { words, at } = lookEnd(look);
          return (
            <li key={look.id} className="border-b border-border px-5 py-3 last:border-b-0">
              <p className="break-words">{look.reason || 'По согласию клиента'}</p>
              <p className="text-sm text-muted">
                <DateTime value={look.validFrom} look="figures" /> · {words}{' '}
                <DateTime value={at} look="figures" />
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
