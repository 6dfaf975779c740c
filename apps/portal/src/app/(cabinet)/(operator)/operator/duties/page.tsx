import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { DutyChips } from '@/features/duties/duty-chips.tsx';
import { DutyTable } from '@/features/duties/duty-table.tsx';
import { dutyFilters } from '@/features/duties/filters.ts';
import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { exportHref, one, type PageQuery } from '@/features/lists/query.ts';
import { loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Уведомления ФНС' };

const PATH = routes.operator.duties();

export default async function DutiesPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const filters = dutyFilters({
    state: one(query, 'state'),
    kind: one(query, 'kind'),
    overdue: one(query, 'overdue'),
  });
  const first = await loadOr((api) => api.duties.list(filters));
  const { state, kind, overdue } = filters;
  const narrowed = state !== 'waiting' || kind !== undefined || overdue;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Уведомления ФНС"
        lead="О договорах оператор сообщает в течение рабочего дня, о несошедшемся признаке сразу, о маркировке каждый день. Всё уходит само."
      />
      <DutyChips filters={filters} />
      <Card flush>
        <DutyTable
          key={JSON.stringify(filters)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          exportHref={exportHref('duties', { state, kind, overdue: String(overdue) })}
          empty={
            narrowed ? (
              <NothingFound href={PATH} what="уведомлений" />
            ) : (
              <EmptyState title="Сообщать сейчас не о чем">
                Уведомление появится здесь, когда договор заключат, изменят или прекратят, и исчезнет, когда
                ФНС его примет.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
