'use client';

import { routes } from '@koreshok/domain/routes';
import { Badge, type Column, counted, DataTable, DateTime, groupByFour } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { HeldOfRegisterRow } from '@/server/routers/held.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import type { ClientHeldState } from './client-held-states.ts';

const COLUMNS: readonly Column<HeldOfRegisterRow>[] = [
  {
    key: 'what',
    heading: 'Что случилось и что делать',
    phone: 'title',
    cell: ({ text, mode }) => (
      <span className="block min-w-0">
        <span className="flex flex-wrap items-center gap-x-2">
          {text.what}
          {mode === 'test_drive' && <Badge tone="info">тест-драйв</Badge>}
        </span>
        <span className="block text-sm font-normal text-muted">{text.todo}</span>
      </span>
    ),
  },
  {
    key: 'register',
    heading: 'Касса',
    phone: 'line',
    cell: ({ registerName }) => registerName,
  },
  {
    key: 'document',
    heading: 'Документ',
    phone: 'line',
    cell: ({ fn, number }) => (
      <span className="block">
        <span className="block">{number === null ? 'ФД не читается' : `ФД № ${number}`}</span>
        <span className="font-mono text-sm whitespace-nowrap text-muted">{groupByFour(fn)}</span>
      </span>
    ),
  },
  {
    key: 'seen',
    heading: 'Последний раз',
    phone: 'line',
    cell: ({ lastSeenAt, timesSeen }) => (
      <span className="block">
        <DateTime value={lastSeenAt} look="figures" />
        {timesSeen > 1 && (
          <span className="block text-sm text-muted">прислан {counted(timesSeen, 'раз', 'раза', 'раз')}</span>
        )}
      </span>
    ),
  },
];

/** Documents of the client's registers that were not taken in, as a list that grows. */
export function ClientHeldTable({
  first,
  filters,
  empty,
  exportHref,
}: {
  first: ListPage<HeldOfRegisterRow>;
  filters: {
    readonly registerId: string | undefined;
    readonly reason: string | undefined;
    readonly fn: string | undefined;
    readonly state: ClientHeldState;
  };
  empty: ReactNode;
  exportHref: string;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.held.ofRegisters.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Документы, которые не приняты"
      columns={COLUMNS}
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ registerId }) => routes.client.register(registerId)}
      empty={empty}
      footer={
        <PagesFooter pages={pages} words={['документ', 'документа', 'документов']} exportHref={exportHref} />
      }
    />
  );
}
