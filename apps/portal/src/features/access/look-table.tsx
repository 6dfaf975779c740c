'use client';

import { routes } from '@koreshok/domain/routes';
import { type Column, DataTable, DateTime, TextLink } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { LookRow } from '@/server/routers/grants.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { type LookFilters, lookInput } from './look-input.ts';

const COLUMNS: readonly Column<LookRow>[] = [
  {
    key: 'who',
    heading: 'Кто смотрел',
    phone: 'title',
    cell: ({ viewerName, serviceCenterName }) => (
      <span className="block min-w-0">
        <span className="block break-words">{viewerName}</span>
        <span className="block text-sm font-normal text-muted">{serviceCenterName}</span>
      </span>
    ),
  },
  {
    key: 'register',
    heading: 'Касса',
    phone: 'line',
    cell: ({ registerId, registerName }) => (
      <TextLink href={routes.client.register(registerId)}>{registerName}</TextLink>
    ),
  },
  {
    key: 'hour',
    heading: 'Час',
    phone: 'line',
    cell: ({ hourAt }) => <DateTime value={hourAt} look="figures" />,
  },
];

/** Who of the service centres looked at which register, hour by hour. */
export function LookTable({
  first,
  filters,
  empty,
}: {
  first: ListPage<LookRow>;
  filters: LookFilters;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.grants.looks.query({ ...lookInput(filters), cursor }));
  return (
    <DataTable
      label="Просмотры касс"
      columns={COLUMNS}
      rows={pages.rows}
      rowId={(row) => `${row.hourAt.toISOString()} ${row.registerId} ${row.viewerName}`}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['просмотр', 'просмотра', 'просмотров']}
          exportHref={exportHref('grant-looks', { ...filters })}
        />
      }
    />
  );
}
