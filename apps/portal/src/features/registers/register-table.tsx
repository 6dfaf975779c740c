'use client';

import { routes } from '@koreshok/domain/routes';
import {
  Badge,
  BulkBar,
  Button,
  type Column,
  CopyCode,
  counted,
  DataTable,
  DateTime,
  useSelection,
} from '@koreshok/ui';
import { type ReactNode, useState } from 'react';

import type { OutletPlaces } from '@/server/routers/outlets.ts';
import type { RegisterRow } from '@/server/routers/registers.ts';

import { useTRPCClient } from '../api/trpc.ts';
import { PagesFooter } from '../lists/pages-footer.tsx';
import { type ListPage, usePages } from '../lists/use-pages.ts';
import { LightMark } from './light.tsx';
import { MoveRegisters } from './move-registers.tsx';

export interface RegisterFilters {
  readonly search?: string | undefined;
  readonly outletId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly lights?: RegisterRow['light']['state'][] | undefined;
}

const NAME: Column<RegisterRow> = {
  key: 'name',
  heading: 'Касса',
  phone: 'title',
  cell: (row) => (
    <span className="block min-w-0">
      <span className="flex flex-wrap items-center gap-x-2">
        {row.name}
        {row.mode === 'test_drive' && <Badge tone="info">тест-драйв</Badge>}
      </span>
      <span className="block text-sm font-normal text-muted">{row.model}</span>
    </span>
  ),
};

const LIGHT: Column<RegisterRow> = {
  key: 'light',
  heading: 'Состояние',
  phone: 'bare',
  className: 'w-80',
  cell: (row) => <LightMark light={row.light} />,
};

const CLIENT: Column<RegisterRow> = {
  key: 'client',
  heading: 'Клиент',
  phone: 'line',
  cell: (row) => row.clientName,
};

const OUTLET: Column<RegisterRow> = {
  key: 'outlet',
  heading: 'Торговая точка',
  phone: 'line',
  cell: (row) => (
    <span className="block min-w-0">
      {row.outletName}
      <span className="block text-sm text-muted">{row.outletAddress}</span>
    </span>
  ),
};

const HEARD: Column<RegisterRow> = {
  key: 'heard',
  heading: 'Последний документ',
  phone: 'line',
  cell: (row) =>
    row.lastReceivedAt === null ? (
      <span className="text-muted">ещё не было</span>
    ) : (
      <DateTime value={row.lastReceivedAt} look="figures" />
    ),
};

const NUMBER: Column<RegisterRow> = {
  key: 'registrationNumber',
  heading: 'РНМ',
  phone: 'hidden',
  wide: true,
  cell: (row) => <CopyCode value={row.registrationNumber} label={`РНМ кассы ${row.name}`} />,
};

const TERM: Column<RegisterRow> = {
  key: 'term',
  heading: 'Оплачена до',
  phone: 'line',
  cell: ({ paidUntil }) =>
    paidUntil === null ? (
      <span className="text-muted">срока нет</span>
    ) : (
      <DateTime value={paidUntil} look="date-figures" />
    ),
};

/** Registers as a list that grows; `rowHref` says where a row leads for this audience. */
export function RegisterTable({
  first,
  filters,
  audience,
  empty,
  exportHref,
  action,
  movableTo,
}: {
  first: ListPage<RegisterRow>;
  filters: RegisterFilters;
  /** Rows lead on for those who have a page of the register. */
  audience: Audience;
  empty: ReactNode;
  exportHref?: string;
  /** What may be done with a register right from its row. */
  action?: ((row: RegisterRow) => ReactNode) | undefined;
  /** Outlets that chosen registers may be moved to; without them nothing can be chosen. */
  movableTo?: OutletPlaces | undefined;
}) {
  const api = useTRPCClient();
  const pages = usePages(first, (cursor) => api.registers.list.query({ ...filters, cursor }));
  const selection = useSelection();
  const [moving, setMoving] = useState(false);
  const chosen = [...selection.ids];
  const columns = [...columnsFor(audience), ...(action === undefined ? [] : [actionColumn(action)])];
  return (
    <>
      <DataTable
        label="Кассы"
        selection={movableTo === undefined ? undefined : selection}
        rowName={({ name }) => name}
        columns={columns}
        rows={pages.rows}
        rowId={(row) => row.id}
        rowHref={hrefFor(audience)}
        empty={empty}
        footer={
          <PagesFooter
            pages={pages}
            words={['касса', 'кассы', 'касс']}
            {...(exportHref === undefined ? {} : { exportHref })}
          />
        }
      />
      {movableTo !== undefined && (
        <>
          <BulkBar
            text={chosen.length === 0 ? '' : `Выбрано: ${counted(chosen.length, 'касса', 'кассы', 'касс')}`}
            onClear={selection.clear}
          >
            <Button size="small" onClick={() => setMoving(true)}>
              Перенести в точку
            </Button>
          </BulkBar>
          <MoveRegisters
            registerIds={chosen}
            outlets={movableTo}
            open={moving}
            onOpenChange={setMoving}
            onMoved={selection.clear}
          />
        </>
      )}
    </>
  );
}

type Audience = 'client' | 'service-center' | 'reseller' | 'operator';

function columnsFor(audience: Audience): readonly Column<RegisterRow>[] {
  switch (audience) {
    case 'service-center':
      return [NAME, LIGHT, CLIENT, OUTLET, HEARD, NUMBER];
    case 'reseller':
      return [NAME, LIGHT, OUTLET, HEARD, TERM, NUMBER];
    case 'operator':
      return [NAME, LIGHT, OUTLET, TERM, NUMBER];
    case 'client':
      return [NAME, LIGHT, OUTLET, HEARD, NUMBER];
    default: {
      const never: never = audience;
      throw new Error(`No columns for ${String(never)}`);
    }
  }
}

function actionColumn(action: (row: RegisterRow) => ReactNode): Column<RegisterRow> {
  return { key: 'action', heading: <span className="sr-only">Действие</span>, phone: 'bare', cell: action };
}

function hrefFor(audience: Audience) {
  if (audience === 'client') return ({ id }: RegisterRow) => routes.client.register(id);
  if (audience === 'service-center') return ({ id }: RegisterRow) => routes.serviceCenter.register(id);
  return undefined;
}
