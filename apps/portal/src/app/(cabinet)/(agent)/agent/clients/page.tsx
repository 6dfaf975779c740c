import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { AgentClients } from '@/features/agent/agent-clients.tsx';
import { filterWords, FUNNEL_FILTERS, isFunnelFilter } from '@/features/agent/funnel-words.ts';
import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Клиенты' };

const PATH = routes.agent.clients();

export default async function AgentClientsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = { search: one(query, 'search'), state: one(query, 'state') };
  const next = isFunnelFilter(asked.state) ? asked.state : undefined;
  const filters = { search: asked.search, next };
  const first = await loadOr((api) => api.organizations.agentClients(filters));
  const href = (changes: Record<string, string | undefined>) => hrefWith(PATH, asked, changes);
  const filtered = asked.search !== undefined || next !== undefined;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Клиенты"
        lead="Кого вы привели, как далеко они прошли и кому пора продлевать."
        action={
          <LinkButton variant="primary" href={routes.agent.addClient()}>
            Подключить клиента
          </LinkButton>
        }
      />
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label="Найти клиента" placeholder="Название или ИНН" />
        <FilterChips
          chips={
            next === undefined
              ? []
              : [{ label: 'Дальше', value: filterWords(next), removeHref: href({ state: undefined }) }]
          }
        >
          <FilterMenu
            label="Дальше"
            options={FUNNEL_FILTERS.map((each) => ({
              label: filterWords(each),
              href: href({ state: each }),
              active: each === next,
            }))}
          />
        </FilterChips>
      </div>
      <Card flush>
        <AgentClients
          key={JSON.stringify(asked)}
          first={first ?? { items: [], next: null }}
          filters={filters}
          empty={
            filtered ? (
              <NothingFound href={PATH} what="клиентов" />
            ) : (
              <EmptyState
                title="Здесь будут клиенты, которых вы привели"
                action={
                  <LinkButton variant="primary" href={routes.agent.codes()}>
                    Создать код
                  </LinkButton>
                }
              >
                Дайте будущему клиенту код или ссылку: по ним он закрепится за вами навсегда.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
