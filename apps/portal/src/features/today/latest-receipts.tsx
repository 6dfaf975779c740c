import { routes } from '@koreshok/domain/routes';
import { Card, Link, Money, RegisterTimeText, TextLink } from '@koreshok/ui';

import type { ReceiptRow } from '@/server/routers/receipts.ts';

import { VerdictBadge } from '../documents/verdict.tsx';
import { operationWords, signed } from '../receipts/operation.ts';

/** The last receipts, new ones on top as they come. */
export function LatestReceipts({ receipts }: { receipts: readonly ReceiptRow[] }) {
  return (
    <Card flush title="Последние чеки" action={<TextLink href={routes.client.receipts()}>Все чеки</TextLink>}>
      {receipts.length === 0 ? (
        <p className="px-5 pt-1 pb-5 text-muted">Чеков ещё не было.</p>
      ) : (
        <ul className="border-t border-border">
          {receipts.map((row) => (
            <li key={`${row.fn}-${row.number}`} className="border-b border-border last:border-b-0">
              <Link
                href={routes.client.receipt(row.fn, row.number)}
                className="flex items-center justify-between gap-4 px-5 py-2.5 hover:bg-subtle focus-visible:-outline-offset-2"
              >
                <span className="min-w-0">
                  <span className="flex flex-wrap items-center gap-2">
                    {operationWords(row.operationType)} <VerdictBadge verdict={row.verdict} />
                  </span>
                  <span className="block truncate text-sm text-muted">
                    <RegisterTimeText seconds={row.registerTime} look="time" unmarked /> · {row.registerName},{' '}
                    {row.outletName}
                  </span>
                </span>
                <Money kopecks={signed(row.operationType, row.totalSum)} className="shrink-0 font-medium" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
