'use client';

import { routes } from '@koreshok/domain/routes';
import { type Column, counted, DataTable, DateTime, groupByFour } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { DeadLetterRow } from '@/server/routers/dead-letters.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { type DeadLetterFilters, TARGET_WORDS } from './words.ts';

const WHAT: Column<DeadLetterRow> = {
  key: 'what',
  heading: 'Что случилось',
  phone: 'title',
  cell: ({ text, code, message }) => (
    <span className="block min-w-0">
      {text.what}
      <span className="block truncate text-sm font-normal text-muted">
        Код {code}
        {message !== '' && `: ${message}`}
      </span>
    </span>
  ),
};

const DOCUMENT: Column<DeadLetterRow> = {
  key: 'document',
  heading: 'Документ',
  phone: 'line',
  cell: ({ fn, number, target }) => (
    <span className="block">
      <span className="font-mono whitespace-nowrap">{groupByFour(fn)}</span>
      <span className="block text-sm text-muted">
        № {number}, {TARGET_WORDS[target]}
      </span>
    </span>
  ),
};

const OWNER: Column<DeadLetterRow> = {
  key: 'owner',
  heading: 'Чей',
  phone: 'line',
  cell: ({ organizationName }) => organizationName,
};

const WHEN: Column<DeadLetterRow> = {
  key: 'when',
  heading: 'Когда',
  phone: 'line',
  cell: ({ createdAt, attempts }) => (
    <span className="block">
      <DateTime value={createdAt} look="figures" />
      <span className="block text-sm text-muted">{counted(attempts, 'попытка', 'попытки', 'попыток')}</span>
    </span>
  ),
};

/** Documents that nothing more comes of by itself, as a list that grows. */
export function DeadLetterTable({
  first,
  filters,
  exportHref,
  empty,
}: {
  first: ListPage<DeadLetterRow>;
  filters: DeadLetterFilters;
  exportHref: string;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.deadLetters.list.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Документы, отложенные при передаче"
      columns={[WHAT, DOCUMENT, OWNER, WHEN]}
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => routes.operator.deadLetter(id)}
      empty={empty}
      footer={
        <PagesFooter pages={pages} words={['документ', 'документа', 'документов']} exportHref={exportHref} />
      }
    />
  );
}
