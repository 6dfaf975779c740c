'use client';

import { deviceWords } from '@koreshok/domain/sign-in';
import { Badge, type Column, DataTable, DateTime } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { SignInRow } from '@/server/routers/sign-ins.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { methodWords } from '../person/method.ts';
import { outcomeWords } from './words.ts';

const NAMES_THE_WAY = new Set<SignInRow['outcome']>(['wrong_password', 'second_factor', 'wrong_certificate']);

const WHEN: Column<SignInRow> = {
  key: 'when',
  heading: 'Когда',
  phone: 'title',
  cell: ({ at }) => <DateTime value={at} look="figures" />,
};
const RESULT: Column<SignInRow> = {
  key: 'result',
  heading: 'Итог',
  phone: 'line',
  cell: ({ outcome, method }) => (
    <span className="flex flex-wrap items-center gap-x-2">
      <Badge
        tone={outcome === 'signed_in' ? 'positive' : outcome === 'second_factor' ? 'neutral' : 'warning'}
      >
        {outcomeWords[outcome]}
      </Badge>
      {/* «Неверный пароль» says the way already. */}
      {!NAMES_THE_WAY.has(outcome) && <span className="text-sm text-muted">{methodWords[method]}</span>}
    </span>
  ),
};
const WHO: Column<SignInRow> = {
  key: 'who',
  heading: 'Кто',
  phone: 'line',
  cell: ({ userName, email }) => (
    <span className="block min-w-0">
      {userName}
      <span className="block text-sm text-muted wrap-anywhere">{email}</span>
    </span>
  ),
};
const FROM: Column<SignInRow> = {
  key: 'from',
  heading: 'Откуда',
  phone: 'line',
  cell: ({ userAgent, ipAddress }) => (
    <span className="block">
      {deviceWords(userAgent)}
      <span className="block text-sm text-muted">{ipAddress}</span>
    </span>
  ),
};

/** Tries to come in: one's own, or those of everybody in the organization. */
export function SignInTable({
  first,
  all,
  result,
  exportHref,
  empty,
}: {
  first: ListPage<SignInRow>;
  all: boolean;
  result: 'in' | 'refused' | undefined;
  exportHref: string | undefined;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const filters = result === undefined ? {} : { result };
  const pages = usePages(first, (cursor) =>
    (all ? api.signIns.list : api.signIns.own).query({ ...filters, cursor }),
  );
  return (
    <>
      <DataTable
        label="Журнал входов"
        rows={pages.rows}
        rowId={({ id }) => id}
        columns={all ? [WHEN, WHO, RESULT, FROM] : [WHEN, RESULT, FROM]}
        empty={empty}
      />
      {pages.rows.length > 0 && (
        <PagesFooter
          pages={pages}
          words={['запись', 'записи', 'записей']}
          {...(exportHref === undefined ? {} : { exportHref })}
        />
      )}
    </>
  );
}
