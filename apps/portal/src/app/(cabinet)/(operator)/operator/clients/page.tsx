import { routes } from '@koreshok/domain/routes';
import type { Metadata } from 'next';

import { AddClient } from '@/features/clients/add-client.tsx';
import { ClientsPage } from '@/features/clients/clients-page.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Клиенты' };

export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const search = one(await searchParams, 'search');
  const [first, viewer] = await Promise.all([
    loadOr((api) => api.organizations.providedClients({ search })),
    load((api) => api.sessions.current()),
  ]);
  return (
    <ClientsPage
      path={routes.operator.clients()}
      search={search}
      first={first ?? { items: [], next: null }}
      audience="operator"
      lead="Все клиенты, свои и реселлеров."
      action={viewer?.managesIdentity === true && <AddClient hrefPrefix={routes.operator.clients()} />}
    />
  );
}
