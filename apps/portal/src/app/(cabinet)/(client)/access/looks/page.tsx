import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, EmptyState, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { LookFilters } from '@/features/access/look-filters.tsx';
import { type LookFilters as Filters, lookInput } from '@/features/access/look-input.ts';
import { LookTable } from '@/features/access/look-table.tsx';
import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Кто смотрел кассы' };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function filtersOf(query: PageQuery): Filters {
  const day = (name: string) => {
    const text = one(query, name);
    return text !== undefined && DAY.test(text) ? text : undefined;
  };
  return {
    serviceCenterId: one(query, 'center'),
    registerId: one(query, 'register'),
    from: day('from'),
    to: day('to'),
  };
}

export default async function LooksPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const filters = filtersOf(await searchParams);
  const [first, grants] = await Promise.all([
    loadOr((api) => api.grants.looks(lookInput(filters))),
    load((api) => api.grants.list({ limit: 200 })),
  ]);
  const centers = new Map(grants.items.map((grant) => [grant.serviceCenterId, grant.serviceCenterName]));
  const registers = new Map(
    grants.items.flatMap((grant) => grant.registers.map(({ id, name }) => [id, name])),
  );
  const options = (choices: ReadonlyMap<string, string>) =>
    [...choices].map(([value, label]) => ({ value, label }));
  const path = routes.client.looks();
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Доступ партнёров', href: routes.client.access() }]} />}
        title="Кто смотрел кассы"
        lead="Каждый сотрудник сервисного центра, который открывал переданную кассу, по часам. Журнал хранится год."
      />
      <LookFilters
        path={path}
        filters={filters}
        centers={options(centers)}
        registers={options(registers)}
        more={grants.next !== null}
      />
      <Card flush>
        <LookTable
          key={JSON.stringify(filters)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          empty={
            filtered ? (
              <NothingFound href={path} what="просмотров" />
            ) : (
              <EmptyState title="Пока никто не смотрел">
                Когда сервисный центр откроет переданную кассу, здесь появится имя, касса и час.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
