import type { Metadata } from 'next';

import { OutletList } from '@/features/outlets/outlet-list.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Торговые точки' };

export default async function OutletsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const archived = one(await searchParams, 'archived') === '1';
  const [outlets, viewer] = await Promise.all([
    load((api) => api.outlets.list({ archived })),
    load((api) => api.sessions.current()),
  ]);
  return (
    <OutletList
      outlets={outlets}
      timeZone={viewer?.organization?.timeZone ?? 'Europe/Moscow'}
      archived={archived}
      mayChange={viewer?.managesRegisters ?? false}
    />
  );
}
