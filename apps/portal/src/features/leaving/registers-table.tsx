'use client';

import { Card, type Column, CopyCode, counted, DataTable, DateTime, EmptyState } from '@koreshok/ui';

import type { LeavingNoticeCard, LeavingRegisterRow } from '@/server/routers/leaving.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { SettleButton } from './settle-button.tsx';
import { WishButton } from './wish-button.tsx';
import { sourceWords, wishWords } from './words.ts';

const REGISTER: Column<LeavingRegisterRow> = {
  key: 'register',
  heading: 'Касса',
  phone: 'title',
  cell: ({ name, outletName }) => (
    <span className="block min-w-0">
      {name}
      <span className="block text-sm font-normal text-muted">{outletName}</span>
    </span>
  ),
};

const NUMBER: Column<LeavingRegisterRow> = {
  key: 'number',
  heading: 'РНМ',
  phone: 'line',
  cell: ({ registrationNumber }) =>
    registrationNumber === '' ? '—' : <CopyCode value={registrationNumber} label="РНМ" />,
};

const DAYS: Column<LeavingRegisterRow> = {
  key: 'days',
  heading: 'Не использовано',
  phone: 'line',
  cell: ({ days, parts, claim }) => (
    <span className="block min-w-0">
      {counted(days, 'день', 'дня', 'дней')}
      {parts.map(({ source, from, until, days: part, paid }) => (
        <span key={from.getTime()} className="block text-sm text-muted">
          {sourceWords(source)}: <DateTime value={from} look="date" /> —{' '}
          <DateTime value={until} look="date" />, {paid ? counted(part, 'день', 'дня', 'дней') : 'бесплатно'}
        </span>
      ))}
      {claim !== null && (
        <span className="block text-sm text-muted">
          {claim.priceListVersion === null
            ? 'тариф неизвестен, сумму определит оператор'
            : `прайс-лист, версия ${claim.priceListVersion}`}
        </span>
      )}
    </span>
  ),
};

/** The registers of a notice, and what becomes of the days they do not use. */
export function RegistersTable({
  notice,
  first,
  audience,
}: {
  notice: LeavingNoticeCard;
  first: ListPage<LeavingRegisterRow>;
  audience: 'client' | 'reseller' | 'operator';
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.leaving.registers.query({ noticeId: notice.id, cursor }));
  const wish: Column<LeavingRegisterRow> = {
    key: 'wish',
    heading: 'Что с днями',
    phone: 'line',
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {wishWords(row)}
        {notice.mayChange && row.days > 0 && <WishButton notice={notice} row={row} />}
        {audience !== 'client' && row.claim?.state === 'open' && <SettleButton row={row} />}
      </span>
    ),
  };
  return (
    <Card
      flush
      title="Кассы и неиспользованные дни"
      description={
        notice.state === 'ended'
          ? 'Как они остались в последний день.'
          : 'Как они останутся в последний день, если срок не изменится.'
      }
    >
      <DataTable
        label="Кассы уведомления"
        columns={[REGISTER, NUMBER, DAYS, wish]}
        rows={pages.rows}
        rowId={({ registerId }) => registerId}
        empty={<EmptyState title="Касс нет">У организации не было подключённых касс.</EmptyState>}
        footer={
          <PagesFooter
            pages={pages}
            words={['касса', 'кассы', 'касс']}
            exportHref={exportHref('leaving-registers', { noticeId: notice.id })}
          />
        }
      />
    </Card>
  );
}
