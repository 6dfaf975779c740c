'use client';

import { Card } from '@koreshok/ui';

import type { OutletRow } from '@/server/routers/outlets.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { ScrollList } from '../lists/scroll-list.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';

/** How many the page brings, and each part that follows. */
const OUTLETS_AT_ONCE = 20;

/** Where the client trades, part by part. */
export function ClientOutlets({ first, clientId }: { first: ListPage<OutletRow>; clientId: string }) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) =>
    api.outlets.list.query({ clientId, limit: OUTLETS_AT_ONCE, cursor }),
  );
  return (
    <Card title="Торговые точки" flush={pages.rows.length > 0}>
      {pages.rows.length === 0 ? (
        <p className="text-muted">Точек ещё нет.</p>
      ) : (
        <>
          <ScrollList label="Торговые точки">
            {pages.rows.map(({ id, name, address }) => (
              <li key={id} className="border-b border-border px-5 py-3 last:border-b-0">
                <p className="break-words">{name}</p>
                <p className="text-sm break-words text-muted">{address}</p>
              </li>
            ))}
          </ScrollList>
          <PagesFooter pages={pages} words={['точка', 'точки', 'точек']} />
        </>
      )}
    </Card>
  );
}
