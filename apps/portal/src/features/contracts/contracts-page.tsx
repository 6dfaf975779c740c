import { CONTRACT_STATE_WORDS, CONTRACT_STATES, type ContractState } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, LinkButton, PageHeader } from '@koreshok/ui';

import type { ContractListRow } from '@/server/routers/contracts.ts';

import { NothingFound } from '../lists/nothing-found.tsx';
import { hrefWith } from '../lists/query.ts';
import { SearchBox } from '../lists/search-box.tsx';
import type { ListPage } from '../lists/use-pages.ts';
import { ContractTable } from './contract-table.tsx';

export interface ContractQuery {
  readonly state: string | undefined;
  readonly q: string | undefined;
}

type Provider = 'operator' | 'reseller';

/** What a list shows by itself: the operator those that wait for it, a reseller, who checks nothing, all. */
const USUAL = { operator: 'checking', reseller: 'all' } as const satisfies Record<
  Provider,
  ContractState | 'all'
>;

/** The states asked for in an address: one of them, `all`, or the usual ones. */
export function statesOf(audience: Provider, query: ContractQuery): ContractState[] | undefined {
  const found = shownOf(audience, query);
  return found === 'all' ? undefined : [found];
}

function shownOf(audience: Provider, query: ContractQuery): ContractState | 'all' {
  return (
    [...CONTRACT_STATES, 'all' as const].find((state) => state === query.state) ?? usualOf(audience, query)
  );
}

/** Whoever looks for a contract has no state in mind. */
const usualOf = (audience: Provider, { q }: ContractQuery) => (q === undefined ? USUAL[audience] : 'all');

/** Contracts to check and all the others: the list of an operator or reseller. */
export function ContractsPage({
  audience,
  query,
  first,
}: {
  audience: Provider;
  query: ContractQuery;
  first: ListPage<ContractListRow>;
}) {
  const path = routes[audience].contracts();
  const href = (changes: Partial<Record<'state' | 'q', string | undefined>>) =>
    hrefWith(path, { ...query }, changes);
  const states = statesOf(audience, query);
  const shown = shownOf(audience, query);
  const usual = shown === usualOf(audience, query);
  const words = shown === 'all' ? 'Все' : CONTRACT_STATE_WORDS[shown].words;
  const chips = [
    ...(usual ? [] : [{ label: 'Состояние', value: words, removeHref: href({ state: undefined }) }]),
    ...(query.q === undefined
      ? []
      : [{ label: 'Поиск', value: query.q, removeHref: href({ q: undefined }) }]),
  ];
  const options = [
    { label: 'Все', href: href({ state: 'all' }), active: shown === 'all' },
    ...CONTRACT_STATES.map((state) => ({
      label: CONTRACT_STATE_WORDS[state].words,
      href: href({ state }),
      active: shown === state,
    })),
  ];
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Договоры"
        lead={
          audience === 'operator'
            ? 'Сначала те, что ждут проверки дольше всех.'
            : 'Договоры ваших клиентов. Проверяет и подписывает их оператор.'
        }
        moreActions={<LinkButton href={routes[audience].contractTemplates()}>Тексты договоров</LinkButton>}
      />
      <SearchBox label="Найти договор" placeholder="Номер, клиент или ИНН" name="q" />
      <FilterChips clearHref={path} chips={chips}>
        <FilterMenu label="Состояние" options={options} />
      </FilterChips>
      <Card flush>
        <ContractTable
          key={JSON.stringify(query)}
          first={first}
          filters={{ ...(states === undefined ? {} : { states }), search: query.q }}
          audience={audience}
          empty={
            chips.length > 0 ? (
              <NothingFound href={path} what="договоров" />
            ) : audience === 'operator' ? (
              <EmptyState title="Проверять нечего">
                Когда клиент отправит договор на проверку, он появится здесь.
              </EmptyState>
            ) : (
              <EmptyState title="Договоров ещё нет">
                Договор появится здесь, как только клиент его составит.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
