'use client';

import {
  APPLICATION_KIND_WORDS,
  APPLICATION_STATE_WORDS,
  type ApplicationKind,
  type ApplicationState,
} from '@koreshok/domain/fns-application';
import { routes } from '@koreshok/domain/routes';
import { Badge, type Column, DataTable, DateTime, groupByFour } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { FnsApplicationRow } from '@/server/routers/fns-applications.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { STATE_TONES } from './words.ts';

export interface ApplicationFilters {
  readonly search?: string | undefined;
  readonly kind?: ApplicationKind | undefined;
  readonly states?: ApplicationState[] | undefined;
}

const COLUMNS: readonly Column<FnsApplicationRow>[] = [
  {
    key: 'kind',
    heading: 'Заявление',
    phone: 'title',
    cell: ({ kind, subject }) => (
      <span className="block min-w-0">
        {APPLICATION_KIND_WORDS[kind]}
        <span className="block text-sm font-normal text-muted">{subject || 'новая касса'}</span>
      </span>
    ),
  },
  {
    key: 'state',
    heading: 'Состояние',
    phone: 'bare',
    cell: ({ state, problem }) => (
      <span className="block min-w-0">
        <Badge tone={STATE_TONES[state]}>{APPLICATION_STATE_WORDS[state]}</Badge>
        {problem !== '' && <span className="mt-1 block text-sm text-muted">{problem}</span>}
      </span>
    ),
  },
  {
    key: 'number',
    heading: 'РНМ',
    phone: 'line',
    cell: ({ registrationNumber }) =>
      registrationNumber === '' ? (
        <span className="text-muted">ещё не присвоен</span>
      ) : (
        <span className="font-mono whitespace-nowrap">{groupByFour(registrationNumber)}</span>
      ),
  },
  {
    key: 'term',
    heading: 'Срок',
    phone: 'line',
    cell: ({ clock }) =>
      clock === null ? (
        <span className="text-muted">—</span>
      ) : (
        <span className="block">
          до <DateTime value={clock.until} look="date" />
          <span className="block text-sm text-muted">
            {clock.who === 'fns' ? 'ответ ФНС' : 'отчёт кассы'}
          </span>
        </span>
      ),
  },
  {
    key: 'created',
    heading: 'Создано',
    phone: 'line',
    cell: ({ createdAt }) => <DateTime value={createdAt} look="figures" />,
  },
];

/** Applications as a list that grows. */
export function ApplicationTable({
  first,
  filters,
  empty,
  exportHref,
}: {
  first: ListPage<FnsApplicationRow>;
  filters: ApplicationFilters;
  empty: ReactNode;
  exportHref: string;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.fnsApplications.list.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Заявления в ФНС"
      columns={COLUMNS}
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => routes.client.application(id)}
      empty={empty}
      footer={
        <PagesFooter pages={pages} words={['заявление', 'заявления', 'заявлений']} exportHref={exportHref} />
      }
    />
  );
}
