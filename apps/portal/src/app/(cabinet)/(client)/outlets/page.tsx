import type { Metadata } from 'next';

import { OutletList } from '@/features/outlets/outlet-list.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Торговые точки' };

export default async function OutletsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const archived = one(query, 'archived') === '1';
  const search = one(query, 'search');
  const [first, places, viewer] = await Promise.all([
    load((api) => api.outlets.list({ archived, search })),
    load((api) => api.outlets.places({})),
    load((api) => api.sessions.current()),
  ]);
  return (
    <OutletList
      key={JSON.stringify([archived, search])}
      first={first}
      places={places}
      search={search}
      timeZone={viewer?.organization?.timeZone ?? 'Europe/Moscow'}
      archived={archived}
      mayChange={viewer?.managesRegisters ?? false}
    />
  );
}
