import type { Metadata } from 'next';

import { leavingFiltersOf } from '@/features/leaving/filters.ts';
import { NoticesPage } from '@/features/leaving/notices-page.tsx';
import type { PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Уходы клиентов' };

export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const filters = leavingFiltersOf(await searchParams);
  const first = await load((api) => api.leaving.list({ ...filters }));
  return <NoticesPage audience="operator" filters={filters} first={first} />;
}
