'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Field, Input, Notice, Skeleton } from '@koreshok/ui';
import { type ReactNode, useDeferredValue, useState } from 'react';

import { failureOf } from '../api/failure.ts';
import { useTRPC } from '../api/trpc.ts';

/** A register as it is chosen. */
export interface LeavingRegisterChoice {
  readonly id: string;
  readonly label: string;
}

const AT_ONCE = 50;

/** Finds registers in service by name, outlet or number, part by part; how they are chosen is the caller's matter. */
export function RegisterSearch({
  name,
  isHidden,
  children,
}: {
  /** Of the field, unique on the page. */
  name: string;
  /** Registers that cannot be chosen here. */
  isHidden: (id: string) => boolean;
  children: (found: readonly LeavingRegisterChoice[]) => ReactNode;
}) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const trpc = useTRPC();
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery(
    trpc.registers.list.infiniteQueryOptions(
      { limit: AT_ONCE, ...(search === '' ? {} : { search }) },
      { getNextPageParam: ({ next }) => next, placeholderData: (before) => before },
    ),
  );
  const found = (data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ id, goneFor, state }) => goneFor === null && state !== 'archived' && !isHidden(id))
    .map((row) => ({ id: row.id, label: `${row.name} — ${row.outletName}` }));
  return (
    <div className="flex flex-col gap-3">
      <Field label="Найти кассу" hint="Название, точка, РНМ, ФН или заводской номер.">
        <Input name={name} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      {error !== null && <Notice live tone="danger" title={failureOf(error).sentence} />}
      {data === undefined && error === null && <Skeleton className="h-24" />}
      {data !== undefined && found.length === 0 && (
        <p className="text-muted">Других касс по этому запросу нет.</p>
      )}
      {found.length > 0 && (
        <div className="max-h-72 overflow-y-auto rounded-md border border-border p-3">{children(found)}</div>
      )}
      {hasNextPage && (
        <Button size="small" className="self-start" busy={isFetching} onClick={() => void fetchNextPage()}>
          Показать ещё
        </Button>
      )}
    </div>
  );
}
