'use client';

import { routes } from '@koreshok/domain/routes';
import {
  Button,
  Card,
  type Column,
  DataTable,
  Dialog,
  EmptyState,
  formatNumber,
  PageHeader,
} from '@koreshok/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import type { OutletRow } from '@/server/routers/outlets.ts';

import { AddOutletForm } from './add-outlet-form.tsx';
import { timeZoneWords } from './time-zones.ts';

const COLUMNS: readonly Column<OutletRow>[] = [
  { key: 'name', heading: 'Торговая точка', phone: 'title', cell: ({ name }) => name },
  { key: 'address', heading: 'Адрес', phone: 'bare', cell: ({ address }) => address },
  { key: 'zone', heading: 'Часовой пояс', phone: 'line', cell: ({ timeZone }) => timeZoneWords(timeZone) },
  {
    key: 'registers',
    heading: 'Касс',
    phone: 'line',
    align: 'end',
    cell: ({ registers }) => formatNumber(registers),
  },
];

/** The places of settlements; a row leads to the registers that stand there. */
export function OutletList({
  outlets,
  timeZone,
  mayAdd,
}: {
  outlets: readonly OutletRow[];
  timeZone: string;
  mayAdd: boolean;
}) {
  const [adding, setAdding] = useState(false);
  const add = mayAdd && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
      Добавить точку
    </Button>
  );
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Торговые точки"
        lead="Где стоят кассы. Время чеков показываем по часам точки."
        action={outlets.length > 0 && add}
      />
      <Card flush>
        <DataTable
          label="Торговые точки"
          columns={COLUMNS}
          rows={outlets}
          rowId={({ id }) => id}
          rowHref={({ id }) => routes.client.registers({ outlet: id })}
          empty={
            <EmptyState title="Здесь будут ваши точки" action={add}>
              Добавьте первую — и к ней можно будет подключить кассу.
            </EmptyState>
          }
        />
      </Card>
      <Dialog open={adding} onOpenChange={setAdding} title="Новая торговая точка">
        <AddOutletForm timeZone={timeZone} done={() => setAdding(false)} />
      </Dialog>
    </div>
  );
}
