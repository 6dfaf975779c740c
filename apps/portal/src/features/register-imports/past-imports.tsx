'use client';

import { IMPORT_STATE_WORDS, IMPORT_STATES, type ImportState } from '@koreshok/domain/register-import';
import { routes } from '@koreshok/domain/routes';
import { Badge, Card, type Column, DataTable, DateTime, FilterChips, FilterMenu } from '@koreshok/ui';

import type { RegisterImportListRow } from '@/server/routers/register-imports.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { NothingFound } from '../lists/nothing-found.tsx';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref, hrefWith } from '../lists/query.ts';
import { SearchBox } from '../lists/search-box.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';

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

export interface ImportFilters {
  readonly search?: string | undefined;
  readonly state?: ImportState | undefined;
}

/** Files brought before; one that waits for a decision is found here again. */
export function PastImports({
  first,
  filters,
}: {
  first: ListPage<RegisterImportListRow>;
  filters: ImportFilters;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.registerImports.list.query({ ...filters, cursor }));
  const filtered = filters.search !== undefined || filters.state !== undefined;
  if (pages.rows.length === 0 && !filtered) return null;
  const path = routes.client.addRegister('file');
  const href = (changes: ImportFilters) =>
    hrefWith(routes.client.addRegister(), { way: 'file', ...filters }, { ...changes });
  return (
    <section aria-label="Загруженные раньше" className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">Загруженные раньше</h2>
      <div className="flex flex-wrap items-center gap-2">
        <SearchBox label="Найти файл" placeholder="Имя файла" />
        <FilterChips
          clearHref={path}
          chips={
            filters.state === undefined
              ? []
              : [
                  {
                    label: 'Состояние',
                    value: IMPORT_STATE_WORDS[filters.state],
                    removeHref: href({ state: undefined }),
                  },
                ]
          }
        >
          <FilterMenu
            label="Состояние"
            options={IMPORT_STATES.map((state) => ({
              label: IMPORT_STATE_WORDS[state],
              href: href({ state }),
              active: state === filters.state,
            }))}
          />
        </FilterChips>
      </div>
      <Card flush>
        <DataTable
          label="Загруженные файлы"
          columns={COLUMNS}
          rows={pages.rows}
          rowId={({ id }) => id}
          rowHref={({ id }) => routes.client.registerImport(id)}
          empty={<NothingFound href={path} what="файлов" />}
          footer={
            <PagesFooter
              pages={pages}
              words={['файл', 'файла', 'файлов']}
              exportHref={exportHref('register-imports', { ...filters })}
            />
          }
        />
      </Card>
    </section>
  );
}
