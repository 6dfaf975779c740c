'use client';

import { EmptyState } from '@koreshok/ui';

import type { RegisterRow } from '@/server/routers/registers.ts';

import type { ListPage } from '../lists/use-pages.ts';
import { ExtendTerm } from '../registers/extend-term.tsx';
import { RegisterTable } from '../registers/register-table.tsx';

/** A client's registers for those who serve it; the operator extends their terms by hand. */
export function ProvidedRegisters({
  first,
  clientId,
  audience,
  extendsTerms,
}: {
  first: ListPage<RegisterRow>;
  clientId: string;
  audience: 'reseller' | 'operator';
  extendsTerms: boolean;
}) {
  return (
    <RegisterTable
      key={first.items.map(({ id, paidUntil }) => `${id}:${paidUntil?.getTime() ?? ''}`).join()}
      first={first}
      filters={{ clientId }}
      audience={audience}
      action={extendsTerms ? (row) => <ExtendTerm register={row} /> : undefined}
      empty={<EmptyState title="Касс ещё нет">Клиент добавит их в своём кабинете.</EmptyState>}
    />
  );
}
