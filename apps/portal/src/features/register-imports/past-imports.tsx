'use client';

import { routes } from '@koreshok/domain/routes';
import { Badge, Card, type Column, DataTable, DateTime, EmptyState } from '@koreshok/ui';

import type { RegisterImportListRow } from '@/server/routers/register-imports.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { IMPORT_STATE_WORDS } from './words.ts';

const COLUMNS: readonly Column<RegisterImportListRow>[] = [
  { key: 'name', heading: 'Файл', phone: 'title', cell: ({ fileName }) => fileName },
  {
    key: 'state',
    heading: 'Состояние',
    phone: 'line',
    cell: ({ state }) => (
      <Badge tone={state === 'ready' ? 'warning' : state === 'failed' ? 'danger' : 'neutral'}>
        {IMPORT_STATE_WORDS[state]}
      </Badge>
    ),
  },
  {
    key: 'at',
    heading: 'Загружен',
    phone: 'line',
    cell: ({ createdAt }) => <DateTime value={createdAt} look="figures" />,
  },
];

/** Files brought before; one that waits for a decision is found here again. */
export function PastImports({ first }: { first: ListPage<RegisterImportListRow> }) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.registerImports.list.query({ cursor }));
  if (pages.rows.length === 0) return null;
  return (
    <Card flush title="Загруженные раньше">
      <DataTable
        label="Загруженные файлы"
        columns={COLUMNS}
        rows={pages.rows}
        rowId={({ id }) => id}
        rowHref={({ id }) => routes.client.registerImport(id)}
        empty={<EmptyState title="Файлов ещё не было" />}
        footer={<PagesFooter pages={pages} words={['файл', 'файла', 'файлов']} />}
      />
    </Card>
  );
}
