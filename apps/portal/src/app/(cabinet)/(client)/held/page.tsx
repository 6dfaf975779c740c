import { heldReasons } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ClientHeldTable } from '@/features/held/client-held-table.tsx';
import { CLIENT_HELD_STATES, clientHeldStateOf } from '@/features/held/client-held-states.ts';
import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { exportHref, hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { heldReasonOptions } from '@/features/operator/held-filters.ts';
import { heldWords } from '@/features/operator/held-words.ts';
import { loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Не принятые документы' };

const PATH = routes.client.held();

export default async function ClientHeldPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = {
    register: one(query, 'register'),
    reason: heldReasons.find((each) => each === one(query, 'reason')),
    fn: one(query, 'fn'),
    state: one(query, 'state'),
  };
  const state = clientHeldStateOf(asked.state);
  const filters = { registerId: asked.register, reason: asked.reason, fn: asked.fn, state };
  const first = await loadOr((api) => api.held.ofRegisters(filters));
  const href = (changes: Record<string, string | undefined>) => hrefWith(PATH, asked, changes);
  const chips = [
    ...(asked.register === undefined
      ? []
      : [
          {
            label: 'Касса',
            value: first?.items[0]?.registerName ?? 'выбранная',
            removeHref: href({ register: undefined }),
          },
        ]),
    ...(asked.reason === undefined
      ? []
      : [{ label: 'Причина', value: heldWords(asked.reason), removeHref: href({ reason: undefined }) }]),
    ...(asked.fn === undefined
      ? []
      : [{ label: 'ФН', value: asked.fn, removeHref: href({ fn: undefined }) }]),
    ...(state === 'held'
      ? []
      : [{ label: 'Что с ними', value: CLIENT_HELD_STATES[state], removeHref: href({ state: undefined }) }]),
  ];
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Не принятые документы"
        lead="Касса хранит их у себя и повторяет до 30 дней. Когда причина устранена, она передаст их сама."
      />
      <FilterChips clearHref={PATH} chips={chips}>
        <FilterMenu label="Причина" options={heldReasonOptions(asked.reason, (reason) => href({ reason }))} />
        <FilterMenu
          label="Что с ними"
          options={(Object.keys(CLIENT_HELD_STATES) as (keyof typeof CLIENT_HELD_STATES)[]).map((each) => ({
            label: CLIENT_HELD_STATES[each],
            href: href({ state: each }),
            active: each === state,
          }))}
        />
        <SearchBox name="fn" label="ФН" placeholder="Номер ФН или его начало" />
      </FilterChips>
      <Card flush>
        <ClientHeldTable
          key={JSON.stringify(filters)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          exportHref={exportHref('held', filters)}
          empty={
            chips.length > 0 ? (
              <NothingFound href={PATH} what="документов" />
            ) : (
              <EmptyState title="Все документы приняты">
                Если касса пришлёт то, что принять нельзя, здесь будет сказано почему и что сделать.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
