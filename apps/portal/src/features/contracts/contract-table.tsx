'use client';

import { CONTRACT_STATE_WORDS, type ContractState } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Badge, type Column, DataTable, DateTime } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { ContractListRow } from '@/server/routers/contracts.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { ClientCell } from '../clients/client-cell.tsx';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { exportHref } from '../lists/query.ts';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { contractTone, PAPER_KIND_WORDS } from './words.ts';

const COLUMNS: readonly Column<ContractListRow>[] = [
  {
    key: 'client',
    heading: 'Клиент',
    phone: 'title',
    cell: (row) => <ClientCell clientName={row.clientName} inn={row.inn} resellerName={row.resellerName} />,
  },
  {
    key: 'number',
    heading: 'Номер',
    phone: 'line',
    cell: ({ kind, number }) => (
      <span className="whitespace-nowrap">
        {PAPER_KIND_WORDS[kind]} № {number}
      </span>
    ),
  },
  {
    key: 'state',
    heading: 'Состояние',
    phone: 'line',
    cell: ({ state }) => <Badge tone={contractTone(state)}>{CONTRACT_STATE_WORDS[state].words}</Badge>,
  },
  {
    key: 'since',
    heading: 'С какого времени',
    phone: 'line',
    cell: ({ stateSince }) => <DateTime value={stateSince} look="figures" />,
  },
];

/** Contracts of many clients, those that wait longest first. */
export function ContractTable({
  first,
  filters,
  audience,
  empty,
}: {
  first: ListPage<ContractListRow>;
  filters: { readonly states?: ContractState[]; readonly search?: string | undefined };
  audience: 'operator' | 'reseller';
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.contracts.list.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Договоры"
      columns={COLUMNS}
      rows={pages.rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => routes[audience].contract(id)}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['договор', 'договора', 'договоров']}
          exportHref={exportHref('contracts', { search: filters.search, state: filters.states?.[0] })}
        />
      }
    />
  );
}
