import { LEAVING_REASON_WORDS, LEAVING_REASONS, LEAVING_STATE_WORDS, LEAVING_STATES } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, FilterChips, FilterMenu, PageHeader } from '@koreshok/ui';

import type { LeavingNoticeRow } from '@/server/routers/leaving.ts';

import { NothingFound } from '../lists/nothing-found.tsx';
import { exportHref, hrefWith } from '../lists/query.ts';
import { SearchBox } from '../lists/search-box.tsx';
import type { ListPage } from '../lists/use-pages.ts';
import { type LeavingFilters, leavingParameters } from './filters.ts';
import { NoticeTable } from './notice-table.tsx';

/** Clients that leave: the list of an operator or reseller. */
export function NoticesPage({
  audience,
  filters,
  first,
}: {
  audience: 'operator' | 'reseller';
  filters: LeavingFilters;
  first: ListPage<LeavingNoticeRow>;
}) {
  const path = routes[audience].leaving();
  const asked = leavingParameters(filters);
  const href = (changes: Readonly<Record<string, string | undefined>>) => hrefWith(path, asked, changes);
  const { state, reason, unsettled, search } = filters;
  const chips = [
    ...(state === undefined
      ? []
      : [{ label: 'Состояние', value: LEAVING_STATE_WORDS[state], removeHref: href({ state: undefined }) }]),
    ...(reason === undefined
      ? []
      : [{ label: 'Причина', value: LEAVING_REASON_WORDS[reason], removeHref: href({ reason: undefined }) }]),
    ...(unsettled
      ? [{ label: 'Дни', value: 'ждут возврата', removeHref: href({ unsettled: undefined }) }]
      : []),
    ...(search === undefined ? [] : [{ label: 'Поиск', value: search, removeHref: href({ q: undefined }) }]),
  ];
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Уходы клиентов"
        lead="Уведомления об уходе и оплаченные дни, которые клиенты не используют."
      />
      <SearchBox label="Найти клиента" placeholder="Название или ИНН" name="q" />
      <FilterChips clearHref={path} chips={chips}>
        <FilterMenu
          label="Состояние"
          options={LEAVING_STATES.map((each) => ({
            label: LEAVING_STATE_WORDS[each],
            href: href({ state: each }),
            active: each === state,
          }))}
        />
        <FilterMenu
          label="Причина"
          options={LEAVING_REASONS.map((each) => ({
            label: LEAVING_REASON_WORDS[each],
            href: href({ reason: each }),
            active: each === reason,
          }))}
        />
        <FilterMenu
          label="Дни"
          options={[{ label: 'Ждут возврата', href: href({ unsettled: 'true' }), active: unsettled }]}
        />
      </FilterChips>
      <Card flush>
        <NoticeTable
          key={JSON.stringify(filters)}
          first={first}
          filters={filters}
          audience={audience}
          exportHref={exportHref('leaving-notices', {
            state,
            reason,
            unsettled: String(unsettled),
            search,
          })}
          empty={
            chips.length > 0 ? (
              <NothingFound href={path} what="уведомлений" />
            ) : (
              <EmptyState title="Никто не уходит">
                Когда клиент подаст уведомление об уходе, оно появится здесь.
              </EmptyState>
            )
          }
        />
      </Card>
    </div>
  );
}
