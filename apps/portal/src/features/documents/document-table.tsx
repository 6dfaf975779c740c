'use client';

import { type Column, counted, DataTable, DateTime, EmptyState, Money, RegisterTimeText } from '@koreshok/ui';

import type { DocumentRow } from '@/server/routers/documents.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { VerdictBadge } from './verdict.tsx';

const TITLE: Column<DocumentRow> = {
  key: 'title',
  heading: 'Документ',
  phone: 'title',
  cell: ({ title, number, findings }) => (
    <span className="block min-w-0">
      {title}
      <span className="block text-sm font-normal text-muted">
        ФД № {number}
        {findings > 0 && ` · ${counted(findings, 'замечание', 'замечания', 'замечаний')}`}
      </span>
    </span>
  ),
};

const TIME: Column<DocumentRow> = {
  key: 'time',
  heading: 'Время кассы',
  phone: 'line',
  cell: ({ registerTime }) => <RegisterTimeText seconds={registerTime} look="figures" unmarked />,
};

const RECEIVED: Column<DocumentRow> = {
  key: 'received',
  heading: 'Получен',
  phone: 'line',
  wide: true,
  cell: ({ receivedAt }) => <DateTime value={receivedAt} look="figures" />,
};

const VERDICT: Column<DocumentRow> = {
  key: 'verdict',
  heading: 'ФНС',
  phone: 'bare',
  cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
};

const SUM: Column<DocumentRow> = {
  key: 'sum',
  heading: 'Сумма',
  phone: 'line',
  align: 'end',
  cell: ({ totalSum }) => (totalSum === null ? '—' : <Money kopecks={totalSum} />),
};

/** The documents of a register with their way to the tax service. */
export function DocumentTable({
  first,
  registerId,
  withMoney,
  hrefOf,
  brief = false,
}: {
  first: ListPage<DocumentRow>;
  registerId: string;
  withMoney: boolean;
  /** Prefix of a document's address; without it rows lead nowhere. */
  hrefOf?: string;
  /** The first few only: no count and no next part. */
  brief?: boolean;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.documents.list.query({ registerId, cursor }));
  return (
    <DataTable
      label="Документы кассы"
      columns={withMoney ? [TITLE, TIME, RECEIVED, VERDICT, SUM] : [TITLE, TIME, RECEIVED, VERDICT]}
      rows={pages.rows}
      rowId={({ fn, number }) => `${fn}-${number}`}
      rowHref={hrefOf === undefined ? undefined : ({ fn, number }) => `${hrefOf}/${fn}-${number}`}
      empty={
        <EmptyState title="Документов ещё нет">
          Первым придёт отчёт о регистрации: его касса пробьёт после ввода настроек ОФД.
        </EmptyState>
      }
      footer={!brief && <PagesFooter pages={pages} words={['документ', 'документа', 'документов']} />}
    />
  );
}
