import type { Metadata } from 'next';

import { ContractsPage, statesOf } from '@/features/contracts/contracts-page.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Договоры' };

export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const given = await searchParams;
  const query = { state: one(given, 'state'), q: one(given, 'q') };
  const states = statesOf(query.state);
  const first = await load((api) =>
    api.contracts.list({ ...(states === undefined ? {} : { states }), search: query.q }),
  );
  return <ContractsPage audience="reseller" query={query} first={first} />;
}
