import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import {
  heldReasonOptions,
  heldStateOptions,
  heldStateWords,
  isHeldState,
} from '@/features/operator/held-filters.ts';
import { HeldTable } from '@/features/operator/held-table.tsx';
import { heldWords } from '@/features/operator/held-words.ts';
import { loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Не приняты шлюзом' };

const PATH = routes.operator.held();

export default async function HeldDocumentsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = { reason: one(query, 'reason'), state: one(query, 'state') };
  const state = isHeldState(asked.state) ? asked.state : 'held';
  const filters = { reason: asked.reason, state };
  const first = await loadOr((api) => api.operator.heldDocuments(filters));
  const href = (changes: Record<string, string | undefined>) => hrefWith(PATH, asked, changes);
  const chips = [
    ...(asked.reason === undefined
      ? []
      : [{ label: 'Причина', value: heldWords(asked.reason), removeHref: href({ reason: undefined }) }]),
    ...(state === 'held'
      ? []
      : [{ label: 'Что с ними', value: heldStateWords(state), removeHref: href({ state: undefined }) }]),
  ];
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Не приняты шлюзом"
        lead="Касса не получила подтверждения, хранит эти документы у себя и повторяет."
      />
      <FilterChips clearHref={PATH} chips={chips}>
        <FilterMenu label="Причина" options={heldReasonOptions(asked.reason, (reason) => href({ reason }))} />
        <FilterMenu label="Что с ними" options={heldStateOptions(state, (each) => href({ state: each }))} />
      </FilterChips>
      <Card flush>
        <HeldTable
          key={JSON.stringify(filters)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          empty={
            chips.length > 0 ? (
              <NothingFound href={PATH} what="документов" />
            ) : (
              <EmptyState title="Все документы приняты">
                Сюда попадают документы неизвестных касс, чужих накопителей и касс с законченным сроком.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
