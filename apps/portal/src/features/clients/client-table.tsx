'use client';

import { routes } from '@koreshok/domain/routes';
import { Badge, type Column, DataTable, DateTime, formatNumber } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { ProvidedClient } from '@/server/routers/organizations.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';

const STATES: Readonly<Record<ProvidedClient['state'], string>> = {
  active: '',
  leaving: 'уходит',
  closed: 'закрыт',
};

const NAME: Column<ProvidedClient> = {
  key: 'name',
  heading: 'Клиент',
  phone: 'title',
  cell: ({ name, inn, state }) => (
    <span className="block min-w-0">
      <span className="flex flex-wrap items-center gap-x-2">
        {name}
        {state !== 'active' && <Badge tone="warning">{STATES[state]}</Badge>}
      </span>
      <span className="block text-sm font-normal text-muted">ИНН {inn}</span>
    </span>
  ),
};

const REGISTERS: Column<ProvidedClient> = {
  key: 'registers',
  heading: 'Касс',
  phone: 'line',
  align: 'end',
  cell: ({ registers }) => formatNumber(registers),
};

const HEARD: Column<ProvidedClient> = {
  key: 'heard',
  heading: 'Последний документ',
  phone: 'line',
  cell: ({ lastReceivedAt }) =>
    lastReceivedAt === null ? (
      <span className="text-muted">ещё не было</span>
    ) : (
      <DateTime value={lastReceivedAt} look="figures" />
    ),
};

const AGENT: Column<ProvidedClient> = {
  key: 'agent',
  heading: 'Привёл',
  phone: 'line',
  cell: ({ agentName }) => agentName ?? '—',
};

const PROVIDER: Column<ProvidedClient> = {
  key: 'provider',
  heading: 'Обслуживает',
  phone: 'line',
  cell: ({ providerName }) => providerName,
};

const SINCE: Column<ProvidedClient> = {
  key: 'since',
  heading: 'С нами с',
  phone: 'hidden',
  wide: true,
  cell: ({ createdAt }) => <DateTime value={createdAt} look="date" />,
};

/** Clients of a reseller, or all of them for the operator. */
export function ClientTable({
  first,
  filters,
  audience,
  empty,
}: {
  first: ListPage<ProvidedClient>;
  filters: { readonly search?: string | undefined };
  audience: 'reseller' | 'operator';
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.organizations.providedClients.query({ ...filters, cursor }));
  const own = audience === 'reseller' ? routes.reseller : routes.operator;
  return (
    <DataTable
      label="Клиенты"
      columns={
        audience === 'operator'
          ? [NAME, PROVIDER, REGISTERS, HEARD, AGENT, SINCE]
          : [NAME, REGISTERS, HEARD, AGENT, SINCE]
      }
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => own.client(id)}
      empty={empty}
      footer={<PagesFooter pages={pages} words={['клиент', 'клиента', 'клиентов']} />}
    />
  );
}
