'use client';

import { Badge, type Column, counted, DataTable, EmptyState, Money, RegisterTimeText } from '@koreshok/ui';

import type { ShiftRow } from '@/server/routers/registers.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';

const SHIFT: Column<ShiftRow> = {
  key: 'shift',
  heading: 'Смена',
  phone: 'title',
  cell: ({ shiftNumber, closedAt }) => (
    <span className="flex items-center gap-2">
      № {shiftNumber} {closedAt === null && <Badge tone="accent">открыта</Badge>}
    </span>
  ),
};

const time = (seconds: number | null) =>
  seconds === null ? '—' : <RegisterTimeText seconds={seconds} look="figures" unmarked />;

const OPENED: Column<ShiftRow> = {
  key: 'opened',
  heading: 'Открыта, время кассы',
  phone: 'line',
  cell: ({ openedAt }) => time(openedAt),
};

const CLOSED: Column<ShiftRow> = {
  key: 'closed',
  heading: 'Закрыта',
  phone: 'line',
  cell: ({ closedAt }) => time(closedAt),
};

const MONEY: readonly Column<ShiftRow>[] = [
  { key: 'cashier', heading: 'Кассир', phone: 'line', cell: ({ money }) => money?.cashierName ?? '' },
  {
    key: 'receipts',
    heading: 'Чеков',
    phone: 'line',
    align: 'end',
    cell: ({ money }) => (money === null ? '' : counted(money.receiptCount, 'чек', 'чека', 'чеков')),
  },
  {
    key: 'refund',
    heading: 'Возвраты',
    phone: 'line',
    align: 'end',
    cell: ({ money }) => money !== null && <Money kopecks={money.refundSum} />,
  },
  {
    key: 'income',
    heading: 'Приход',
    phone: 'line',
    align: 'end',
    cell: ({ money }) => money !== null && <Money kopecks={money.incomeSum} />,
  },
];

/** The shifts of a register; sums stand there only for those who may see them. */
export function ShiftTable({
  first,
  registerId,
  withMoney,
}: {
  first: ListPage<ShiftRow>;
  registerId: string;
  withMoney: boolean;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.registers.shifts.query({ registerId, cursor }));
  return (
    <DataTable
      label="Смены кассы"
      columns={withMoney ? [SHIFT, OPENED, CLOSED, ...MONEY] : [SHIFT, OPENED, CLOSED]}
      rows={pages.rows}
      rowId={({ fn, shiftNumber }) => `${fn}-${shiftNumber}`}
      empty={
        <EmptyState title="Смен ещё не было">
          Первая появится, как только касса пришлёт отчёт об открытии.
        </EmptyState>
      }
      footer={<PagesFooter pages={pages} words={['смена', 'смены', 'смен']} />}
    />
  );
}
