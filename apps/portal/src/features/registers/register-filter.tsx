'use client';

import { FilterMenu, FilterSearch } from '@koreshok/ui';
import { useState } from 'react';

import { hrefWith } from '../lists/query.ts';
import { useFoundRegisters } from './use-found-registers.ts';

export interface NamedRegisters {
  readonly items: readonly { readonly id: string; readonly name: string }[];
  /** There are others beyond them. */
  readonly more: boolean;
}

interface RegisterFilterProps {
  /** The first of them: when these are all, they stand in a menu; otherwise they are searched for. */
  readonly registers: NamedRegisters;
  /** Whose; one's own organization's when absent. */
  readonly clientId?: string | undefined;
  /** The list without filters, and those that hold. */
  readonly path: string;
  readonly asked: Readonly<Partial<Record<string, string>>>;
}

const NAME = 'register';

/** The filter of a list by register, however many there are; absent where there is nothing to choose between. */
export function RegisterFilter(props: RegisterFilterProps) {
  const { registers, path, asked } = props;
  if (registers.more) return <SearchedRegisters {...props} />;
  if (registers.items.length < 2) return null;
  return (
    <FilterMenu
      label="Касса"
      options={registers.items.map(({ id, name }) => ({
        label: name,
        href: hrefWith(path, asked, { [NAME]: id }),
        active: id === asked[NAME],
      }))}
    />
  );
}

function SearchedRegisters({ clientId, path, asked }: RegisterFilterProps) {
  const [open, setOpen] = useState(false);
  const found = useFoundRegisters({
    enabled: open,
    clientId,
    optionOf: ({ id, name, outletName }) => ({
      value: id,
      label: name,
      hint: outletName,
      href: hrefWith(path, asked, { [NAME]: id }),
    }),
  });
  return (
    <FilterSearch
      label="Касса"
      searchLabel="Найти кассу"
      placeholder="Название, точка, РНМ или ФН"
      chosen={asked[NAME]}
      found={found}
      onOpenChange={setOpen}
    />
  );
}
