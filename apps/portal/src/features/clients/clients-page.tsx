import { Card, EmptyState, PageHeader } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { ProvidedClient } from '@/server/routers/organizations.ts';

import { NothingFound } from '../lists/nothing-found.tsx';
import { SearchBox } from '../lists/search-box.tsx';
import type { ListPage } from '../lists/use-pages.ts';
import { ClientTable } from './client-table.tsx';

/** The list of clients as reseller and operator share it. */
export function ClientsPage({
  path,
  search,
  first,
  audience,
  lead,
  action,
}: {
  path: string;
  search: string | undefined;
  first: ListPage<ProvidedClient>;
  audience: 'reseller' | 'operator';
  lead: string;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title="Клиенты" lead={lead} action={action} />
      <SearchBox label="Найти клиента" placeholder="Название или ИНН" />
      <Card flush>
        <ClientTable
          key={search ?? ''}
          first={first}
          filters={{ search }}
          audience={audience}
          empty={
            search === undefined ? (
              <EmptyState title="Здесь будут ваши клиенты" action={action}>
                Добавьте первого — и дайте ему войти в кабинет.
              </EmptyState>
            ) : (
              <NothingFound href={path} what="клиентов" />
            )
          }
        />
      </Card>
    </div>
  );
}
