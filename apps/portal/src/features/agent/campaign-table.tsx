'use client';

import { FUNNEL_STAGES } from '@koreshok/domain/onboarding';
import { routes } from '@koreshok/domain/routes';
import { type Column, DataTable, TextLink } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { CampaignRow } from '@/server/routers/partner-codes.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { exportHref } from '../lists/query.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { stageWords } from './funnel-words.ts';

/** A number with its share of what stood before it: how many of those went on. */
function Share({ count, of }: { count: number; of: number }) {
  return (
    <span className="whitespace-nowrap">
      {count}
      {of > 0 && <span className="ml-1.5 text-sm text-muted">{Math.round((count / of) * 100)} %</span>}
    </span>
  );
}

const COLUMNS: readonly Column<CampaignRow>[] = [
  {
    key: 'campaign',
    heading: 'Кампания',
    phone: 'title',
    cell: ({ campaign }) =>
      campaign === '' ? (
        <span className="text-muted">Без кампании</span>
      ) : (
        <TextLink href={routes.agent.codes({ search: campaign })}>{campaign}</TextLink>
      ),
  },
  { key: 'codes', heading: 'Кодов', phone: 'line', align: 'end', cell: ({ codes }) => codes },
  { key: 'visits', heading: 'Переходов', phone: 'line', align: 'end', cell: ({ visits }) => visits },
  {
    key: 'clients',
    heading: 'Клиентов',
    phone: 'line',
    align: 'end',
    // A code can be told by word of mouth: then clients outnumber visits, and a share says nothing.
    cell: ({ clients, visits }) => <Share count={clients} of={clients > visits ? 0 : visits} />,
  },
  ...FUNNEL_STAGES.map(
    (stage): Column<CampaignRow> => ({
      key: stage,
      heading: stageWords(stage),
      phone: 'line',
      align: 'end',
      cell: ({ stages, clients }) => <Share count={stages[stage]} of={clients} />,
    }),
  ),
];

/** Each campaign as a funnel: opened links, clients, and how many of them have each step behind. */
export function CampaignTable({
  first,
  filters,
  empty,
}: {
  first: ListPage<CampaignRow>;
  filters: { readonly days?: number | undefined };
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.partnerCodes.campaigns.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Кампании"
      columns={COLUMNS}
      rows={pages.rows}
      rowId={({ campaign }) => campaign}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['кампания', 'кампании', 'кампаний']}
          exportHref={exportHref('campaigns', { ...filters })}
        />
      }
    />
  );
}
