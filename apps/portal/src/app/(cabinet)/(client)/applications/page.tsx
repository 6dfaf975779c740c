import {
  APPLICATION_KIND_WORDS,
  APPLICATION_STATE_WORDS,
  APPLICATION_STATES,
  type ApplicationKind,
} from '@koreshok/domain/fns-application';
import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, LinkButton, PageHeader } from '@koreshok/ui';
import { Plus } from 'lucide-react';
import type { Metadata } from 'next';

import { ApplicationTable } from '@/features/fns-applications/application-table.tsx';
import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { exportHref, hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Заявления в ФНС' };

const PATH = routes.client.applications();
const KINDS: readonly ApplicationKind[] = ['registration', 'reregistration', 'removal'];

export default async function ApplicationsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = { search: one(query, 'search'), kind: one(query, 'kind'), state: one(query, 'state') };
  const kind = KINDS.find((each) => each === asked.kind);
  const state = APPLICATION_STATES.find((each) => each === asked.state);
  const filters = { search: asked.search, kind, states: state === undefined ? undefined : [state] };
  const [first, viewer] = await Promise.all([
    loadOr((api) => api.fnsApplications.list(filters)),
    load((api) => api.sessions.current()),
  ]);
  const href = (changes: Record<string, string | undefined>) => hrefWith(PATH, asked, changes);
  const filtered = Object.values(asked).some((value) => value !== undefined);
  const nothing = !filtered && first?.items.length === 0;
  const add = viewer?.managesRegisters === true && (
    <LinkButton variant="primary" href={routes.client.newApplication()} icon={<Plus aria-hidden />}>
      Подать заявление
    </LinkButton>
  );
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Заявления в ФНС"
        lead="Регистрация, перерегистрация и снятие касс с учёта: проверяем до отправки, подписываете КЭП."
        action={!nothing && add}
      />
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label="Найти заявление" placeholder="Касса, РНМ, ФН" />
        <FilterChips
          clearHref={PATH}
          chips={[
            ...(kind === undefined
              ? []
              : [
                  {
                    label: 'Вид',
                    value: APPLICATION_KIND_WORDS[kind],
                    removeHref: href({ kind: undefined }),
                  },
                ]),
            ...(state === undefined
              ? []
              : [
                  {
                    label: 'Состояние',
                    value: APPLICATION_STATE_WORDS[state],
                    removeHref: href({ state: undefined }),
                  },
                ]),
          ]}
        >
          <FilterMenu
            label="Вид"
            options={KINDS.map((each) => ({
              label: APPLICATION_KIND_WORDS[each],
              href: href({ kind: each }),
              active: each === kind,
            }))}
          />
          <FilterMenu
            label="Состояние"
            options={APPLICATION_STATES.map((each) => ({
              label: APPLICATION_STATE_WORDS[each],
              href: href({ state: each }),
              active: each === state,
            }))}
          />
        </FilterChips>
      </div>
      <Card flush>
        <ApplicationTable
          key={JSON.stringify(asked)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          exportHref={exportHref('fns-applications', { search: asked.search, kind, state })}
          empty={
            filtered ? (
              <NothingFound href={PATH} what="заявлений" />
            ) : (
              <EmptyState title="Здесь будут заявления в налоговую" action={add}>
                Заполним по тому, что уже знаем, и проверим до отправки: ошибка в номере может стоить
                накопителя.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
