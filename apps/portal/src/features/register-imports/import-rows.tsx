'use client';

import { Card, EmptyState, Notice } from '@koreshok/ui';
import { useRef, useState } from 'react';

import type { ImportRow } from '@/server/routers/register-imports.ts';

import { type Failure, failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { goToSignIn } from '../forms/sign-in-again.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { IMPORT_GRID, ImportRowLine, type TypedCells } from './import-row.tsx';
import { IMPORT_COLUMNS } from './columns.ts';
import type { RowsFilter } from './words.ts';

const EMPTY: Readonly<Record<RowsFilter, string>> = {
  wrong: 'Ошибок не осталось',
  good: 'Готовых строк пока нет',
  added: 'Из этого файла ещё ничего не добавлено',
  skipped: 'Пропущенных строк нет',
};

/** The rows of a file as a grid: each cell is judged as soon as it is left. */
export function ImportRows({
  importId,
  first,
  filter,
  editable,
}: {
  importId: string;
  first: ListPage<ImportRow>;
  filter: RowsFilter;
  editable: boolean;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) =>
    api.registerImports.rows.query({ importId, state: filter, cursor }),
  );
  const [saved, setSaved] = useState<ReadonlyMap<number, ImportRow>>(new Map());
  const [failure, setFailure] = useState<Failure>();
  const last = useRef(Promise.resolve());
  const save = (number: number, row: TypedCells, skipped: boolean) => {
    // One after another: an earlier text that overtook a later one would be what stays.
    last.current = last.current.then(() => saveNow(number, row, skipped));
    return last.current;
  };
  const saveNow = async (number: number, row: TypedCells, skipped: boolean) => {
    setFailure(undefined);
    try {
      const answer = await api.registerImports.saveRow.mutate({ importId, number, row, skipped });
      setSaved((before) => new Map([...before, ...answer.rows.map((each) => [each.number, each] as const)]));
    } catch (thrown) {
      const found = failureOf(thrown);
      if (found.code === 'session.missing') goToSignIn();
      setFailure(found);
    }
  };
  return (
    <Card flush>
      {failure !== undefined && <Notice live tone="danger" title={failure.sentence} className="mx-5 my-3" />}
      {pages.rows.length === 0 ? (
        <EmptyState title={EMPTY[filter]} />
      ) : (
        <div role="group" aria-label="Строки файла" className="flex flex-col">
          <div
            aria-hidden
            className={`${IMPORT_GRID} border-b border-border px-5 py-2 text-sm text-muted max-lg:hidden`}
          >
            <span>Строка</span>
            {IMPORT_COLUMNS.map(({ name, label }) => (
              <span key={name}>{label}</span>
            ))}
          </div>
          {pages.rows.map((row) => {
            const shown = saved.get(row.number) ?? row;
            return (
              <ImportRowLine
                key={row.number}
                row={shown}
                mended={saved.has(row.number)}
                editable={editable && shown.state !== 'added'}
                onSave={(cells, skipped) => save(row.number, cells, skipped)}
              />
            );
          })}
        </div>
      )}
      <PagesFooter
        pages={pages}
        words={['строка', 'строки', 'строк']}
        exportHref={exportHref('register-import-rows', { importId, state: filter })}
      />
    </Card>
  );
}
