'use client';

import { treeOrder } from '@koreshok/domain/outlet-tree';
import { SearchSelect, Select, type SelectOption } from '@koreshok/ui';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';

import type { OutletPlace, OutletPlaces } from '@/server/routers/outlets.ts';

import { useTRPC } from '../api/trpc.ts';
import { useFoundOutlets } from './use-found-outlets.ts';

export interface OutletSelectProps {
  /** The first of them: when these are all, they stand in a list; otherwise they are searched for. */
  readonly places: OutletPlaces;
  readonly value: string;
  readonly onChange: (outletId: string) => void;
  readonly name?: string;
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string | undefined;
  /** A choice that is no outlet, on top. */
  readonly top?: SelectOption | undefined;
  readonly isHidden?: (outletId: string) => boolean;
  readonly control?: Ref<HTMLSelectElement>;
  readonly onBlur?: () => void;
}

/** One outlet of a client, however many it has. */
export function OutletSelect(props: OutletSelectProps) {
  if (props.places.more) return <SearchedOutlet {...props} />;
  const { places, value, onChange, name, placeholder, top, isHidden = () => false, control, onBlur } = props;
  return (
    <Select
      ref={control}
      name={name}
      placeholder={placeholder}
      value={value}
      options={[
        ...(top === undefined ? [] : [top]),
        ...treeOrder(places.items)
          .filter(({ id }) => !isHidden(id))
          .map((place) => ({ value: place.id, label: `${'— '.repeat(place.depth)}${wordsOf(place)}` })),
      ]}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  );
}

function SearchedOutlet({
  places,
  value,
  onChange,
  placeholder = 'Выберите точку',
  top,
  isHidden = () => false,
}: OutletSelectProps) {
  const [open, setOpen] = useState(false);
  const found = useFoundOutlets({ enabled: open });
  const text = useChosenText(places, value);
  return (
    <SearchSelect
      label="Найти точку"
      placeholder="Название или адрес"
      value={value}
      text={value === top?.value ? top.label : text}
      empty={placeholder}
      found={{
        ...found,
        options: [
          ...(top === undefined || found.query !== '' ? [] : [top]),
          ...found.options.filter((option) => !isHidden(option.value)),
        ],
      }}
      onOpenChange={setOpen}
      onChoose={(option) => onChange(option.value)}
    />
  );
}

/** How the chosen one is called; asked of the server where it is not among the first. */
function useChosenText({ items }: OutletPlaces, value: string): string | undefined {
  const trpc = useTRPC();
  const known = items.find(({ id }) => id === value);
  const { data } = useQuery(
    trpc.outlets.places.queryOptions(
      { ids: [value] },
      { enabled: known === undefined && ID.test(value), staleTime: Infinity },
    ),
  );
  const chosen = known ?? data?.items.find(({ id }) => id === value);
  return chosen === undefined ? undefined : wordsOf(chosen);
}

/** Ids of rows are 26 letters and digits; «none» is shorter. */
const ID = /^[0-9A-Z]{26}$/i;

const wordsOf = ({ name, address }: OutletPlace) => `${name} — ${address}`;
