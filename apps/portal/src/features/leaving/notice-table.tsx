'use client';

import { LEAVING_REASON_WORDS, LEAVING_STATE_WORDS } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Badge, type Column, counted, DataTable, DateTime } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { LeavingNoticeRow } from '@/server/routers/leaving.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ClientCell } from '../clients/client-cell.tsx';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import type { LeavingFilters } from './filters.ts';
import { dayFigures, LEAVING_TONES } from './words.ts';

const COLUMNS: readonly Column<LeavingNoticeRow>[] = [
  {
    key: 'client',
    heading: 'Клиент',
    phone: 'title',
    cell: (row) => <ClientCell clientName={row.clientName} inn={row.inn} resellerName={row.resellerName} />,
  },
  {
    key: 'what',
    heading: 'Уходит',
    phone: 'line',
    cell: ({ scope, registers, reason }) => (
      <span className="block min-w-0">
        {scope === 'organization' ? 'Вся организация' : counted(registers, 'касса', 'кассы', 'касс')}
        <span className="block text-sm text-muted">{LEAVING_REASON_WORDS[reason]}</span>
      </span>
    ),
  },
  {
    key: 'day',
    heading: 'Последний день',
    phone: 'line',
    cell: ({ lastDay }) => <span className="tabular-nums">{dayFigures(lastDay)}</span>,
  },
  {
    key: 'state',
    heading: 'Состояние',
    phone: 'line',
    cell: ({ state }) => <Badge tone={LEAVING_TONES[state]}>{LEAVING_STATE_WORDS[state]}</Badge>,
  },
  {
    key: 'open',
    heading: 'Ждут возврата',
    phone: 'line',
    cell: ({ openDays }) => (openDays === 0 ? '—' : counted(openDays, 'день', 'дня', 'дней')),
  },
  {
    key: 'given',
    heading: 'Подано',
    phone: 'line',
    cell: ({ givenAt }) => <DateTime value={givenAt} look="figures" />,
  },
];

/** Notices of many clients, the latest last day first. */
export function NoticeTable({
  first,
  filters,
  audience,
  exportHref,
  empty,
}: {
  first: ListPage<LeavingNoticeRow>;
  filters: LeavingFilters;
  audience: 'operator' | 'reseller';
  exportHref: string;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.leaving.list.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Уведомления об уходе"
      columns={COLUMNS}
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => routes[audience].leavingNotice(id)}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['уведомление', 'уведомления', 'уведомлений']}
          exportHref={exportHref}
        />
      }
    />
  );
}
