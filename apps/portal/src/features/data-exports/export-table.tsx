'use client';

import { DATA_EXPORT_STATE_WORDS, exportedMonthsWords } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import {
  Badge,
  Button,
  Card,
  type Column,
  counted,
  DataTable,
  DateTime,
  EmptyState,
  formatBytes,
  LinkButton,
  Progress,
  useToast,
} from '@koreshok/ui';
import { Download } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

import type { DataExportRow } from '@/server/routers/data-exports.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { NothingFound } from '../lists/nothing-found.tsx';
import { exportHref, hrefWith } from '../lists/query.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { type DataExportFilters, dataExportParameters } from './filters.ts';
import { EXPORT_TONES } from './words.ts';

const LOOK_EVERY_MS = 2_000;

const WHAT: Column<DataExportRow> = {
  key: 'what',
  heading: 'Архив',
  phone: 'title',
  cell: (row) => (
    <span className="block min-w-0">
      {exportedMonthsWords(row)}
      <span className="block text-sm font-normal text-muted">
        {row.withPapers ? 'документы касс и договоры' : 'документы касс'}
      </span>
    </span>
  ),
};

const STATE: Column<DataExportRow> = {
  key: 'state',
  heading: 'Состояние',
  phone: 'line',
  cell: ({ state, documents, total, problem }) => (
    <span className="flex min-w-0 flex-col gap-1">
      {state !== 'running' && <Badge tone={EXPORT_TONES[state]}>{DATA_EXPORT_STATE_WORDS[state]}</Badge>}
      {state === 'running' && (
        <Progress
          label="Собирается"
          value={documents}
          max={Math.max(total, documents)}
          className="min-w-40"
        />
      )}
      {problem !== '' && <span className="text-sm text-muted">{problem}</span>}
    </span>
  ),
};

const SIZE: Column<DataExportRow> = {
  key: 'size',
  heading: 'Внутри',
  phone: 'line',
  cell: ({ documents, sizeBytes }) => (
    <span className="block">
      {counted(documents, 'документ', 'документа', 'документов')}
      {sizeBytes !== null && <span className="block text-sm text-muted">{formatBytes(sizeBytes)}</span>}
    </span>
  ),
};

const WHEN: Column<DataExportRow> = {
  key: 'when',
  heading: 'Заказан',
  phone: 'line',
  cell: ({ createdAt, expiresAt, state }) => (
    <span className="block">
      <DateTime value={createdAt} look="figures" />
      {state !== 'expired' && (
        <span className="block text-sm text-muted">
          хранится до <DateTime value={expiresAt} look="date" />
        </span>
      )}
    </span>
  ),
};

const DO: Column<DataExportRow> = {
  key: 'do',
  heading: 'Действие',
  phone: 'line',
  cell: (row) => <Do row={row} />,
};

/** The archives there are and were; while one is being made the page looks again by itself. */
export function ExportTable({
  first,
  filters,
}: {
  first: ListPage<DataExportRow>;
  filters: DataExportFilters;
}) {
  const api = useTRPCClient();
  const router = useRouter();
  const pages = usePages(first, (cursor) => api.dataExports.list.query({ ...filters, cursor }));
  const filtered = filters.state !== undefined || filters.withPapers !== undefined;
  const running = first.items.some(({ state }) => state === 'running');
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [running, router]);
  return (
    <Card flush title="Архивы">
      <DataTable
        label="Архивы документов"
        columns={[WHAT, STATE, SIZE, WHEN, DO]}
        rows={pages.rows}
        rowId={({ id }) => id}
        empty={
          filtered ? (
            <NothingFound href={routes.client.dataExports()} what="архивов" />
          ) : (
            <EmptyState title="Архивов пока нет">
              Соберите первый: в нём будут все документы касс с описью и договоры с подписями.
            </EmptyState>
          )
        }
        footer={
          <PagesFooter
            pages={pages}
            words={['архив', 'архива', 'архивов']}
            exportHref={exportHref('data-exports', dataExportParameters(filters))}
          />
        }
      />
    </Card>
  );
}

function Do({ row: { id, state, parts } }: { row: DataExportRow }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const doing = (work: () => Promise<unknown>) => async () => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toast({ title: failureOf(error).sentence, tone: 'danger' });
    }
    setBusy(false);
    router.refresh();
  };
  switch (state) {
    case 'done':
      return (
        <ul className="flex flex-wrap gap-2">
          {parts.map(({ number, sizeBytes }) => (
            <li key={number}>
              <LinkButton
                size="small"
                href={hrefWith('/api/download/data-export', { exportId: id, part: String(number) })}
                download
                icon={<Download aria-hidden />}
              >
                {parts.length === 1 ? 'Скачать' : `Часть ${number} · ${formatBytes(sizeBytes)}`}
              </LinkButton>
            </li>
          ))}
        </ul>
      );
    case 'running':
      return (
        <Button
          size="small"
          busy={busy}
          onClick={() => void doing(() => api.dataExports.cancel.mutate({ exportId: id }))()}
        >
          Остановить
        </Button>
      );
    case 'failed':
    case 'cancelled':
      return (
        <Button
          size="small"
          busy={busy}
          onClick={() => void doing(() => api.dataExports.resume.mutate({ exportId: id }))()}
        >
          Продолжить
        </Button>
      );
    case 'expired':
      return null;
    default: {
      const never: never = state;
      return never;
    }
  }
}
