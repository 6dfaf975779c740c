'use client';

import { OPERATOR_DUTY_WORDS } from '@koreshok/domain';
import { Badge, Button, type Column, DataTable, DateTime, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';

import type { DutyRow } from '@/server/routers/duties.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import type { DutyFilters } from './filters.ts';

const WHAT: Column<DutyRow> = {
  key: 'what',
  heading: 'О чём сообщить',
  phone: 'title',
  cell: ({ kind, subject, lastError }) => (
    <span className="block min-w-0">
      {OPERATOR_DUTY_WORDS[kind]}
      <span className="block text-sm font-normal text-muted">{subject}</span>
      {lastError !== '' && (
        <span className="block text-sm font-normal text-muted">Последняя попытка: {lastError}</span>
      )}
    </span>
  ),
};

const OWNER: Column<DutyRow> = {
  key: 'owner',
  heading: 'Чей',
  phone: 'line',
  cell: ({ organizationName }) => organizationName,
};

const DUE: Column<DutyRow> = {
  key: 'due',
  heading: 'Срок',
  phone: 'line',
  cell: ({ dueAt, overdue }) => (
    <span className="flex flex-wrap items-center gap-2">
      <DateTime value={dueAt} look="figures" />
      {overdue && <Badge tone="danger">просрочено</Badge>}
    </span>
  ),
};

const SENT: Column<DutyRow> = {
  key: 'sent',
  heading: 'Отправка',
  phone: 'line',
  cell: (row) =>
    row.sentAt === null ? (
      <Hurry duty={row} />
    ) : (
      <span className="block">
        <DateTime value={row.sentAt} look="figures" />
        <span className="block font-mono text-sm break-all text-muted">{row.receipt}</span>
      </span>
    ),
};

/** What the tax service has to hear of by a deadline, as a list that grows. */
export function DutyTable({
  first,
  filters,
  exportHref,
  empty,
}: {
  first: ListPage<DutyRow>;
  filters: DutyFilters;
  exportHref: string;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.duties.list.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Уведомления налоговой службе"
      columns={[WHAT, OWNER, DUE, SENT]}
      rows={pages.rows}
      rowId={({ id }) => id}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['уведомление', 'уведомления', 'уведомлений']}
          exportHref={exportHref}
        />
      }
    />
  );
}

function Hurry({ duty }: { duty: DutyRow }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const hurry = async () => {
    setBusy(true);
    try {
      await api.duties.hurry.mutate({ dutyId: duty.id });
      toast({ title: 'Уведомление уйдёт в ближайшие секунды' });
      router.refresh();
    } catch (error) {
      toast({ title: shownError(error).message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="small"
      busy={busy}
      onClick={() => void hurry()}
      aria-label={`Отправить сейчас: ${duty.subject}`}
    >
      Отправить сейчас
    </Button>
  );
}
