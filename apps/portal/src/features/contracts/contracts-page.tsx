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

/** The states asked for in an address: one of them, `all`, or by itself those that wait for the operator. */
export function statesOf(asked: string | undefined): ContractState[] | undefined {
  if (asked === 'all') return undefined;
  const found = CONTRACT_STATES.find((state) => state === asked);
  return [found ?? 'checking'];
}

/** Contracts to check and all the others: the list of an operator or reseller. */
export function ContractsPage({
  audience,
  query,
  first,
}: {
  audience: 'operator' | 'reseller';
  query: ContractQuery;
  first: ListPage<ContractListRow>;
}) {
  const path = routes[audience].contracts();
  const href = (changes: Partial<Record<'state' | 'q', string | undefined>>) =>
    hrefWith(path, { ...query }, changes);
  const states = statesOf(query.state);
  const waiting = query.state === undefined;
  const words = query.state === 'all' ? 'Все' : CONTRACT_STATE_WORDS[states?.[0] ?? 'checking'].words;
  const chips = [
    ...(waiting ? [] : [{ label: 'Состояние', value: words, removeHref: href({ state: undefined }) }]),
    ...(query.q === undefined
      ? []
      : [{ label: 'Поиск', value: query.q, removeHref: href({ q: undefined }) }]),
  ];
  const options = [
    { label: 'Все', href: href({ state: 'all' }), active: query.state === 'all' },
    ...CONTRACT_STATES.map((state) => ({
      label: CONTRACT_STATE_WORDS[state].words,
      href: href({ state }),
      active: (waiting ? 'checking' : query.state) === state,
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
            ) : (
              <EmptyState title="Проверять нечего">
                Когда клиент отправит договор на проверку, он появится здесь.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
