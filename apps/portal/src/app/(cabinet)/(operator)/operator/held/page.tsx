import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import {
  heldReasonOptions,
  heldStateOptions,
  heldStateWords,
  isHeldState,
  replayOffer,
} from '@/features/operator/held-filters.ts';
import { HeldTable } from '@/features/operator/held-table.tsx';
import { ReplayAll } from '@/features/operator/replay-all.tsx';
import { heldWords } from '@/features/operator/held-words.ts';
import { loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Не приняты шлюзом' };

const PATH = routes.operator.held();

export default async function HeldDocumentsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = { reason: one(query, 'reason'), fn: one(query, 'fn'), state: one(query, 'state') };
  const state = isHeldState(asked.state) ? asked.state : 'held';
  const filters = { reason: asked.reason, fn: asked.fn, state };
  const [first, replays] = await Promise.all([
    loadOr((api) => api.held.list(filters)),
    loadOr((api) => api.held.replays()),
  ]);
  const href = (changes: Record<string, string | undefined>) => hrefWith(PATH, asked, changes);
  const chips = [
    ...(asked.reason === undefined
      ? []
      : [{ label: 'Причина', value: heldWords(asked.reason), removeHref: href({ reason: undefined }) }]),
    ...(asked.fn === undefined
      ? []
      : [{ label: 'ФН', value: asked.fn, removeHref: href({ fn: undefined }) }]),
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
        <SearchBox name="fn" label="ФН" placeholder="Номер ФН или его начало" />
      </FilterChips>
      {state === 'held' && (
        <ReplayAll
          key={JSON.stringify(filters)}
          offer={replayOffer(asked, first?.items[0]?.fn)}
          running={replays?.[0]?.id ?? null}
        />
      )}
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
