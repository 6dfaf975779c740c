'use client';

import { NO_MONEY, subtractKopecks } from '@koreshok/domain';
import { type Column, DataTable, Money, RegisterTimeText } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { ReceiptRow } from '@/server/routers/receipts.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { VerdictBadge } from '../documents/verdict.tsx';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import type { ReceiptFilters } from './filters.ts';
import { goesOut, operationWords, receiptWords } from './operation.ts';
import { OWN_RECEIPTS, type ReceiptPlace, receiptPath } from './place.ts';

const RECEIPT: Column<ReceiptRow> = {
  key: 'receipt',
  heading: 'Чек',
  phone: 'title',
  cell: (row) => (
    <span className="block min-w-0">
      {operationWords(row.operationType)} № {row.receiptNumber}
      <span className="block text-sm font-normal text-muted">
        {receiptWords(row.code)}, ФД № {row.number}
      </span>
    </span>
  ),
};

const TIME: Column<ReceiptRow> = {
  key: 'time',
  heading: 'Время кассы',
  phone: 'line',
  cell: ({ registerTime }) => <RegisterTimeText seconds={registerTime} look="figures" unmarked />,
};

const WHERE: Column<ReceiptRow> = {
  key: 'where',
  heading: 'Касса',
  phone: 'line',
  cell: ({ registerName, outletName }) => (
    <span className="block min-w-0">
      {registerName}
      <span className="block text-sm text-muted">{outletName}</span>
    </span>
  ),
};

const CASHIER: Column<ReceiptRow> = {
  key: 'cashier',
  heading: 'Кассир',
  phone: 'hidden',
  wide: true,
  cell: ({ cashierName }) => cashierName,
};

const VERDICT: Column<ReceiptRow> = {
  key: 'verdict',
  heading: 'ФНС',
  phone: 'bare',
  cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
};

const SUM: Column<ReceiptRow> = {
  key: 'sum',
  heading: 'Сумма',
  phone: 'line',
  align: 'end',
  cell: ({ totalSum, operationType }) => (
    <Money
      kopecks={goesOut(operationType) ? subtractKopecks(NO_MONEY, totalSum) : totalSum}
      className="font-medium"
    />
  ),
};

/** Receipts as a list that grows. */
export function ReceiptTable({
  first,
  filters,
  empty,
  exportHref,
  place = OWN_RECEIPTS,
}: {
  first: ListPage<ReceiptRow>;
  filters: ReceiptFilters;
  empty: ReactNode;
  exportHref?: string;
  place?: ReceiptPlace;
}) {
  const api = useTRPCClient();
  const client = place.audience === 'client' ? {} : { clientId: place.clientId };
  const pages = usePages(first, (cursor) => api.receipts.list.query({ ...filters, ...client, cursor }));
  return (
    <DataTable
      label="Чеки"
      columns={[RECEIPT, TIME, WHERE, CASHIER, VERDICT, SUM]}
      rows={pages.rows}
      rowId={({ fn, number }) => `${fn}-${number}`}
      rowHref={({ fn, number }) => receiptPath(place, fn, number)}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['чек', 'чека', 'чеков']}
          {...(exportHref === undefined ? {} : { exportHref })}
        />
      }
    />
  );
}
