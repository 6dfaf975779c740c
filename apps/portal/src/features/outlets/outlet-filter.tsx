'use client';

import { FilterMenu, FilterSearch } from '@koreshok/ui';
import { useState } from 'react';

import type { OutletPlaces } from '@/server/routers/outlets.ts';

import { hrefWith } from '../lists/query.ts';
import { useFoundOutlets } from './use-found-outlets.ts';

interface OutletFilterProps {
  /** The first of them: when these are all, they stand in a menu; otherwise they are searched for. */
  readonly places: OutletPlaces;
  /** Whose; one's own organization's when absent. */
  readonly clientId?: string | undefined;
  /** The list without filters, and those that hold. */
  readonly path: string;
  readonly asked: Readonly<Partial<Record<string, string>>>;
}

const NAME = 'outlet';

/** The filter of a list by outlet, however many there are; absent where there is nothing to choose between. */
export function OutletFilter(props: OutletFilterProps) {
  const { places, path, asked } = props;
  if (places.more) return <SearchedOutlets {...props} />;
  if (places.items.length < 2) return null;
  return (
    <FilterMenu
      label="Точка"
      options={places.items.map(({ id, name, address }) => ({
        label: name,
        hint: address,
        href: hrefWith(path, asked, { [NAME]: id }),
        active: id === asked[NAME],
      }))}
    />
  );
}

function SearchedOutlets({ clientId, path, asked }: OutletFilterProps) {
  const [open, setOpen] = useState(false);
  const found = useFoundOutlets({
    enabled: open,
    clientId,
    optionOf: ({ id, name, address }) => ({
      value: id,
      label: name,
      hint: address,
      href: hrefWith(path, asked, { [NAME]: id }),
    }),
  });
  return (
    <FilterSearch
      label="Точка"
      searchLabel="Найти точку"
      placeholder="Название или адрес"
      chosen={asked[NAME]}
      found={found}
      onOpenChange={setOpen}
    />
  );
}
