'use client';

import { routes } from '@koreshok/domain/routes';
import { Badge, type Column, DataTable, DateTime, formatNumber, formatPhone } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { AgentClient } from '@/server/routers/organizations.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { exportHref } from '../lists/query.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { stagesDone } from './funnel-strip.tsx';
import { type FunnelFilter, nextWords, stageWords } from './funnel-words.ts';

const NAME: Column<AgentClient> = {
  key: 'name',
  heading: 'Клиент',
  phone: 'title',
  cell: ({ name, inn }) => (
    <span className="block min-w-0">
      {name}
      <span className="block text-sm font-normal text-muted">ИНН {inn}</span>
    </span>
  ),
};

const PROGRESS: Column<AgentClient> = {
  key: 'progress',
  heading: 'Путь',
  phone: 'bare',
  cell: ({ facts, next }) => (
    <span className="block min-w-0">
      <Badge tone={next === null ? 'positive' : 'info'}>
        {next === null ? 'всё готово' : `${stageWords(next)} · ${stagesDone(facts)}`}
      </Badge>
      <span className="mt-0.5 block text-sm text-muted">{nextWords(next)}</span>
    </span>
  ),
};

const REGISTERS: Column<AgentClient> = {
  key: 'registers',
  heading: 'Касс',
  phone: 'line',
  align: 'end',
  cell: ({ facts }) => formatNumber(facts.registers),
};

const TERM: Column<AgentClient> = {
  key: 'term',
  heading: 'Ближайшее продление',
  phone: 'line',
  cell: ({ nextTermEnd }) =>
    nextTermEnd === null ? (
      <span className="text-muted">нет касс</span>
    ) : (
      <DateTime value={nextTermEnd} look="date" />
    ),
};

const CODE: Column<AgentClient> = {
  key: 'code',
  heading: 'По коду',
  phone: 'line',
  wide: true,
  cell: ({ partnerCode }) => (partnerCode === null ? '—' : <span className="font-mono">{partnerCode}</span>),
};

const CONTACT: Column<AgentClient> = {
  key: 'contact',
  heading: 'Связаться',
  phone: 'line',
  wide: true,
  cell: ({ email, phone }) => (
    <span className="block min-w-0 break-words">
      {formatPhone(phone)}
      <span className="block text-sm text-muted">{email}</span>
    </span>
  ),
};

/** Clients an agent brought: how far each has come and what helps it on. No turnover. */
export function AgentClients({
  first,
  filters,
  empty,
}: {
  first: ListPage<AgentClient>;
  filters: { readonly search?: string | undefined; readonly next?: FunnelFilter | undefined };
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.organizations.agentClients.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Клиенты"
      columns={[NAME, PROGRESS, REGISTERS, TERM, CONTACT, CODE]}
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => routes.agent.client(id)}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['клиент', 'клиента', 'клиентов']}
          exportHref={exportHref('agent-clients', { ...filters })}
        />
      }
    />
  );
}
