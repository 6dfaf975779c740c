import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { CodeTable } from '@/features/agent/code-table.tsx';
import { CODE_STATES, codeStateWords, isCodeState } from '@/features/agent/code-words.ts';
import { CodeTabs } from '@/features/agent/code-tabs.tsx';
import { CreateCode } from '@/features/agent/create-code.tsx';
import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Коды и ссылки' };

const PATH = routes.agent.codes();

export default async function CodesPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = { search: one(query, 'search'), state: one(query, 'state') };
  const state = isCodeState(asked.state) ? asked.state : undefined;
  const filters = { search: asked.search, state };
  const [first, brand, prices] = await Promise.all([
    loadOr((api) => api.partnerCodes.list(filters)),
    load((api) => api.brands.current()),
    load((api) => api.tariffs.forOffers()),
  ]);
  const href = (changes: Record<string, string | undefined>) => hrefWith(PATH, asked, changes);
  const filtered = asked.search !== undefined || state !== undefined;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Коды и ссылки"
        lead="Клиент, который назвал код или пришёл по ссылке, закрепляется за вами."
        action={<CreateCode prices={prices} />}
      />
      <CodeTabs active="codes" />
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label="Найти код" placeholder="Источник, кампания или код" />
        <FilterChips
          chips={
            state === undefined
              ? []
              : [{ label: 'Состояние', value: codeStateWords(state), removeHref: href({ state: undefined }) }]
          }
        >
          <FilterMenu
            label="Состояние"
            options={CODE_STATES.map((each) => ({
              label: codeStateWords(each),
              href: href({ state: each }),
              active: each === state,
            }))}
          />
        </FilterChips>
      </div>
      <Card flush>
        <CodeTable
          key={JSON.stringify(asked)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          origin={brand?.origin ?? ''}
          empty={
            filtered ? (
              <NothingFound href={PATH} what="кодов" />
            ) : (
              <EmptyState title="Здесь будут ваши коды">
                Заведите по коду на каждый источник — и увидите, откуда приходят клиенты.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
