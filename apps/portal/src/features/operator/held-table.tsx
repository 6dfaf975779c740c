'use client';

import { routes } from '@koreshok/domain/routes';
import { type Column, counted, DataTable, DateTime, groupByFour } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { HeldDocumentRow } from '@/server/routers/operator.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';

const WHAT: Column<HeldDocumentRow> = {
  key: 'what',
  heading: 'Причина',
  phone: 'title',
  cell: ({ text }) => (
    <span className="block min-w-0">
      {text.what}
      <span className="block text-sm font-normal text-muted">{text.todo}</span>
    </span>
  ),
};

const DOCUMENT: Column<HeldDocumentRow> = {
  key: 'document',
  heading: 'Документ',
  phone: 'line',
  cell: ({ fn, number }) => (
    <span className="font-mono text-sm">
      {fn === '' ? 'ФН неизвестен' : groupByFour(fn)}
      {number !== null && ` · ФД ${number}`}
    </span>
  ),
};

const OWNER: Column<HeldDocumentRow> = {
  key: 'owner',
  heading: 'Чей',
  phone: 'line',
  cell: ({ organizationName }) => organizationName,
};

const SEEN: Column<HeldDocumentRow> = {
  key: 'seen',
  heading: 'Последний раз',
  phone: 'line',
  cell: ({ lastSeenAt, timesSeen }) => (
    <span className="block">
      <DateTime value={lastSeenAt} look="figures" />
      <span className="block text-sm text-muted">{counted(timesSeen, 'раз', 'раза', 'раз')}</span>
    </span>
  ),
};

/** Documents the gateway did not take in, with what happened and what to do. */
export function HeldTable({
  first,
  reason,
  empty,
}: {
  first: ListPage<HeldDocumentRow>;
  reason: string | undefined;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.operator.heldDocuments.query({ reason, cursor }));
  return (
    <DataTable
      label="Документы, не принятые шлюзом"
      columns={[WHAT, DOCUMENT, OWNER, SEEN]}
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => routes.operator.heldDocument(id)}
      empty={empty}
      footer={<PagesFooter pages={pages} words={['документ', 'документа', 'документов']} />}
    />
  );
}
