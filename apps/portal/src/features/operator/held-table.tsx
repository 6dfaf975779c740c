'use client';

import { routes } from '@koreshok/domain/routes';
import { Badge, type Column, counted, DataTable, DateTime, groupByFour } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { HeldDocumentRow } from '@/server/routers/held.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import type { HeldState } from './held-filters.ts';

const WHAT: Column<HeldDocumentRow> = {
  key: 'what',
  heading: 'Причина',
  phone: 'title',
  cell: ({ text, mode, replay }) => (
    <span className="block min-w-0">
      <span className="flex flex-wrap items-center gap-x-2">
        {text.what}
        {mode === 'test_drive' && <Badge tone="info">тест-драйв</Badge>}
      </span>
      <span className="block text-sm font-normal text-muted">{text.todo}</span>
      {replay !== null && (
        <span className="block text-sm font-normal text-muted">
          Решали заново <DateTime value={replay.at} look="figures" />: {replay.sentence}
        </span>
      )}
    </span>
  ),
};

const DOCUMENT: Column<HeldDocumentRow> = {
  key: 'document',
  heading: 'Документ',
  phone: 'line',
  cell: ({ fn, number }) => (
    <span className="block">
      <span className="font-mono whitespace-nowrap">{fn === '' ? 'ФН неизвестен' : groupByFour(fn)}</span>
      {number !== null && <span className="block text-sm text-muted">ФД № {number}</span>}
    </span>
  ),
};

const OWNER: Column<HeldDocumentRow> = {
  key: 'owner',
  heading: 'Чей',
  phone: 'line',
  cell: ({ organizationName, ownerKnown }) =>
    ownerKnown ? organizationName : <span className="text-muted">пока неизвестно</span>,
};

const SEEN: Column<HeldDocumentRow> = {
  key: 'seen',
  heading: 'Последний раз',
  phone: 'line',
  cell: ({ lastSeenAt, timesSeen }) => (
    <span className="block">
      <DateTime value={lastSeenAt} look="figures" />
      {timesSeen > 1 && (
        <span className="block text-sm text-muted">всего {counted(timesSeen, 'раз', 'раза', 'раз')}</span>
      )}
    </span>
  ),
};

/** Documents the gateway did not take in, with what happened and what to do, as a list that grows. */
export function HeldTable({
  first,
  filters,
  empty,
}: {
  first: ListPage<HeldDocumentRow>;
  filters: {
    readonly reason: string | undefined;
    readonly fn: string | undefined;
    readonly state: HeldState;
  };
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.held.list.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Документы, не принятые шлюзом"
      columns={[WHAT, DOCUMENT, OWNER, SEEN]}
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => routes.operator.heldDocument(id)}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['документ', 'документа', 'документов']}
          exportHref={exportHref('held-documents', { ...filters })}
        />
      }
    />
  );
}
