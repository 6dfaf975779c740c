'use client';

import { Card, DateTime } from '@koreshok/ui';

import type { FinanceAccessRow } from '@/server/routers/finance-access.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { ScrollList } from '../lists/scroll-list.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { lookEnd } from './look.ts';

/** Earlier looks into the client's money: why, since when, and how each ended. */
export function PastLooks({ first, clientId }: { first: ListPage<FinanceAccessRow>; clientId: string }) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) =>
    api.financeAccess.list.query({ clientId, state: 'ended', limit: 20, cursor }),
  );
  if (pages.rows.length === 0) return null;
  return (
    <Card flush title="Раньше открывали">
      <ScrollList label="Раньше открывали">
        {pages.rows.map((look) => {
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
      </ScrollList>
      <PagesFooter
        pages={pages}
        words={['доступ', 'доступа', 'доступов']}
        exportHref={exportHref('finance-access', { clientId, state: 'ended' })}
      />
    </Card>
  );
}
