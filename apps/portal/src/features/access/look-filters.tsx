'use client';

import { Button, Field, Input, Select, type SelectOption } from '@koreshok/ui';

import type { LookFilters as Filters } from './look-input.ts';

/** Filters as a form whose fields are the address: works without scripts as well. */
export function LookFilters({
  path,
  filters,
  centers,
  registers,
  more,
}: {
  path: string;
  filters: Filters;
  centers: readonly SelectOption[];
  registers: readonly SelectOption[];
  /** There are older grants than those the choices come from. */
  more: boolean;
}) {
  return (
    <form action={path} className="flex flex-wrap items-end gap-3">
      {more && (
        <p className="w-full text-sm text-muted">
          Здесь центры и кассы последних 200 доступов. Остальные есть в журнале: найдите их по дням.
        </p>
      )}
      <Field label="Сервисный центр" className="min-w-48 grow basis-48">
        <Select
          name="center"
          options={centers}
          placeholder="Все"
          defaultValue={filters.serviceCenterId ?? ''}
        />
      </Field>
      <Field label="Касса" className="min-w-48 grow basis-48">
        <Select
          name="register"
          options={registers}
          placeholder="Все"
          defaultValue={filters.registerId ?? ''}
        />
      </Field>
      <Field label="С какого дня" className="min-w-36 grow basis-36">
        <Input type="date" name="from" defaultValue={filters.from ?? ''} />
      </Field>
      <Field label="По какой день" className="min-w-36 grow basis-36">
        <Input type="date" name="to" defaultValue={filters.to ?? ''} />
      </Field>
      <Button type="submit">Показать</Button>
    </form>
  );
}
