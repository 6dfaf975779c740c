'use client';

import { routes } from '@koreshok/domain/routes';
import { Badge, type Column, CopyCode, DataTable, DateTime, LinkButton } from '@koreshok/ui';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';

import type { PartnerCodeRow } from '@/server/routers/partner-codes.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { exportHref } from '../lists/query.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { CloseCode } from './close-code.tsx';
import { codeStateTone, codeStateWords, linkOf, offerWords } from './code-words.ts';

interface CodeFilters {
  readonly search?: string | undefined;
  readonly state?: PartnerCodeRow['state'] | undefined;
}

const NAME: Column<PartnerCodeRow> = {
  key: 'name',
  heading: 'Откуда клиенты',
  phone: 'title',
  cell: ({ name, campaign }) => (
    <span className="block min-w-0">
      {name}
      {campaign !== '' && <span className="block text-sm font-normal text-muted">{campaign}</span>}
    </span>
  ),
};

const STATE: Column<PartnerCodeRow> = {
  key: 'state',
  heading: 'Состояние',
  phone: 'bare',
  cell: ({ state, expiresAt }) => (
    <span className="block min-w-0">
      <Badge tone={codeStateTone(state)}>{codeStateWords(state)}</Badge>
      {state === 'open' && expiresAt !== null && (
        <span className="mt-0.5 block text-sm text-muted">
          до <DateTime value={expiresAt} look="date-figures" />
        </span>
      )}
    </span>
  ),
};

const VISITS: Column<PartnerCodeRow> = {
  key: 'visits',
  heading: 'Переходов',
  phone: 'line',
  align: 'end',
  cell: ({ visits }) => visits,
};

const USED: Column<PartnerCodeRow> = {
  key: 'used',
  heading: 'Клиентов',
  phone: 'line',
  align: 'end',
  cell: ({ used, seats }) => (seats === null ? used : `${used} из ${seats}`),
};

const OFFER: Column<PartnerCodeRow> = {
  key: 'offer',
  heading: 'Предложение',
  phone: 'line',
  cell: (row) => offerWords(row) || <span className="text-muted">обычная цена</span>,
};

const codeColumn = (origin: string): Column<PartnerCodeRow> => ({
  key: 'code',
  heading: 'Код и ссылка',
  phone: 'bare',
  cell: ({ code, name }) => (
    <span className="flex min-w-0 flex-col items-start">
      <CopyCode look="plain" value={code} label={`код ${name}`} />
      <CopyCode look="plain" value={linkOf(origin, code)} label={`ссылку ${name}`} />
    </span>
  ),
});

const ACTIONS: Column<PartnerCodeRow> = {
  key: 'actions',
  heading: <span className="sr-only">Действия</span>,
  phone: 'bare',
  cell: (row) => (
    <span className="flex flex-wrap justify-end gap-2 max-md:justify-start">
      <LinkButton
        size="small"
        href={routes.agent.codeSheet(row.id)}
        icon={<Printer aria-hidden />}
        aria-label={`QR-код: ${row.name}`}
      >
        QR-код
      </LinkButton>
      {row.closedAt === null && <CloseCode code={row} />}
    </span>
  ),
};

/** The agent's codes: to tell, to send as a link, to print as a picture. */
export function CodeTable({
  first,
  filters,
  origin,
  empty,
}: {
  first: ListPage<PartnerCodeRow>;
  filters: CodeFilters;
  origin: string;
  empty: ReactNode;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.partnerCodes.list.query({ ...filters, cursor }));
  return (
    <DataTable
      label="Коды и ссылки"
      columns={[NAME, STATE, VISITS, USED, OFFER, codeColumn(origin), ACTIONS]}
      rows={pages.rows}
      rowId={({ id }) => id}
      empty={empty}
      footer={
        <PagesFooter
          pages={pages}
          words={['код', 'кода', 'кодов']}
          exportHref={exportHref('partner-codes', { ...filters })}
        />
      }
    />
  );
}
