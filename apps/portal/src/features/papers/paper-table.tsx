'use client';

import { routes } from '@koreshok/domain/routes';
import { Badge, type Column, DataTable, DateTime, TextLink } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { PaperRow } from '@/server/routers/papers.ts';

import { useTRPCClient } from '../api/trpc.ts';
import {
  FILE_ROLE_WORDS,
  PAPER_KIND_WORDS,
  PAPER_STATE_WORDS,
  paperFileHref,
  paperTone,
} from '../contracts/words.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import type { PaperFilters } from './filters.ts';

/** The page of what a line stands for; an invoice is shown with its contract. */
function hrefOf(kind: PaperRow['kind'], id: string): string | null {
  if (kind === 'invoice') return null;
  return kind === 'application' ? routes.client.application(id) : routes.client.contract(id);
}

const COLUMNS: readonly Column<PaperRow>[] = [
  {
    key: 'paper',
    heading: 'Документ',
    phone: 'title',
    cell: ({ id, kind, number, title }) => {
      const href = hrefOf(kind, id);
      const name = kind === 'application' ? title : `${title} № ${number}`;
      return (
        <span className="block min-w-0">
          {href === null ? name : <TextLink href={href}>{name}</TextLink>}
          <span className="block text-sm font-normal text-muted">
            {PAPER_KIND_WORDS[kind]}
            {kind === 'application' && ` № ${number}`}
          </span>
        </span>
      );
    },
  },
  {
    key: 'state',
    heading: 'Состояние',
    phone: 'line',
    cell: ({ state }) => <Badge tone={paperTone(state)}>{PAPER_STATE_WORDS[state]}</Badge>,
  },
  {
    key: 'date',
    heading: 'Дата',
    phone: 'line',
    cell: ({ datedAt }) => <DateTime value={datedAt} look="date" />,
  },
  {
    key: 'files',
    heading: 'Файлы',
    phone: 'line',
    cell: ({ id, kind, files }) => (
      <span className="flex flex-col gap-1">
        {files.length === 0 && <span className="text-muted">готовятся</span>}
        {files.map(({ fileId, role }) => (
          <TextLink key={fileId} href={paperFileHref(id, fileId)} download>
            {role === 'document' && kind === 'application' ? 'Файл для ФНС (XML)' : FILE_ROLE_WORDS[role]}
          </TextLink>
        ))}
      </span>
    ),
  },
];

/** Documents of the cabinet as a list that grows. */
export function PaperTable({
  first,
  filters,
  empty,
}: {
  first: ListPage<PaperRow>;
  filters: PaperFilters;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.papers.list.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Документы"
      columns={COLUMNS}
      rows={pages.rows}
      rowId={({ id }) => id}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['документ', 'документа', 'документов']}
          exportHref={exportHref('papers', { ...filters })}
        />
      }
    />
  );
}
