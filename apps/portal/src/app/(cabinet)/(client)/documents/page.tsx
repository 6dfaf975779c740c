import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, LinkButton, PageHeader } from '@koreshok/ui';
import { Archive } from 'lucide-react';
import type { Metadata } from 'next';

import { PAPER_KIND_WORDS, PAPER_STATE_WORDS } from '@/features/contracts/words.ts';
import { NothingFound } from '@/features/lists/nothing-found.tsx';
import { hrefWith, one, type PageQuery } from '@/features/lists/query.ts';
import { SearchBox } from '@/features/lists/search-box.tsx';
import { paperFiltersOf } from '@/features/papers/filters.ts';
import { ContractNow } from '@/features/papers/contract-now.tsx';
import { PaperTable } from '@/features/papers/paper-table.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Документы' };

const PATH = routes.client.documents();

export default async function DocumentsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = { kind: one(query, 'kind'), state: one(query, 'state'), q: one(query, 'q') };
  const filters = paperFiltersOf(asked);
  const [viewer, first, contract] = await Promise.all([
    load((api) => api.sessions.current()),
    load((api) => api.papers.list(filters)),
    load((api) => api.contracts.current()),
  ]);
  const href = (changes: Partial<Record<'kind' | 'state' | 'q', string | undefined>>) =>
    hrefWith(PATH, asked, changes);
  const chips = [
    ...(filters.kind === undefined
      ? []
      : [{ label: 'Вид', value: PAPER_KIND_WORDS[filters.kind], removeHref: href({ kind: undefined }) }]),
    ...(filters.state === undefined
      ? []
      : [
          {
            label: 'Состояние',
            value: PAPER_STATE_WORDS[filters.state],
            removeHref: href({ state: undefined }),
          },
        ]),
    ...(asked.q === undefined
      ? []
      : [{ label: 'Поиск', value: asked.q, removeHref: href({ q: undefined }) }]),
  ];
  const options = (name: 'kind' | 'state', words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({
      label,
      href: href({ [name]: value }),
      active: asked[name] === value,
    }));
  const hasFiles = first.items.some(({ files }) => files.length > 0);
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Документы"
        lead="Договоры, соглашения и заявления с файлами подписей и протоколами."
        moreActions={
          hasFiles && (
            <LinkButton
              href={hrefWith('/api/papers/archive', { ...filters })}
              download
              icon={<Archive aria-hidden />}
            >
              Скачать архивом
            </LinkButton>
          )
        }
      />
      <ContractNow contract={contract} mayMake={viewer?.managesContracts ?? false} />
      <SearchBox label="Найти документ" placeholder="Номер или название" name="q" />
      <FilterChips clearHref={PATH} chips={chips}>
        <FilterMenu label="Вид" options={options('kind', PAPER_KIND_WORDS)} />
        <FilterMenu label="Состояние" options={options('state', PAPER_STATE_WORDS)} />
      </FilterChips>
      <Card flush>
        <PaperTable
          key={JSON.stringify(filters)}
          first={first}
          filters={filters}
          empty={
            chips.length > 0 ? (
              <NothingFound href={PATH} what="документов" />
            ) : (
              <EmptyState title="Документов пока нет">
                {viewer?.managesContracts === true
                  ? 'Составьте договор: его проверят, подпишут, и останется поставить вашу КЭП.'
                  : 'Здесь будут договоры и заявления вашей организации.'}
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
