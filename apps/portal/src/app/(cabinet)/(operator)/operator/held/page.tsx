import { heldReasonTexts } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { one, type PageQuery } from '@/features/lists/query.ts';
import { reasonWords } from '@/features/operator/held-card.tsx';
import { HeldTable } from '@/features/operator/held-table.tsx';
import { loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Не приняты шлюзом' };

const PATH = routes.operator.held();

export default async function HeldDocumentsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const reason = one(await searchParams, 'reason');
  const first = await loadOr((api) => api.operator.heldDocuments({ reason }));
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Не приняты шлюзом"
        lead="Документы, которые не удалось связать с кассой. Касса хранит их у себя и повторяет."
      />
      <FilterChips
        chips={
          reason === undefined ? [] : [{ label: 'Причина', value: reasonWords(reason), removeHref: PATH }]
        }
      >
        <FilterMenu
          label="Причина"
          options={Object.entries(heldReasonTexts).map(([key, { what }]) => ({
            label: what,
            href: routes.operator.held({ reason: key }),
            active: key === reason,
          }))}
        />
      </FilterChips>
      <Card flush>
        <HeldTable
          key={reason ?? ''}
          first={first ?? { items: [], next: null }}
          reason={reason}
          empty={
            <EmptyState title={reason === undefined ? 'Все документы приняты' : 'По этой причине ничего нет'}>
              Сюда попадают документы неизвестных касс, чужих накопителей и касс с законченным сроком.
            </EmptyState>
          }
        />
      </Card>
    </div>
  );
}
