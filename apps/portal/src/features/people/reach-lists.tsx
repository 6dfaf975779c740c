'use client';

import { useQueries } from '@tanstack/react-query';

import { useTRPC } from '../api/trpc.ts';
import { useFoundOutlets } from '../outlets/use-found-outlets.ts';
import { useFoundRegisters } from '../registers/use-found-registers.ts';
import { type Choice, ChoiceList } from './choice-list.tsx';
import { SearchedChoiceList } from './searched-choice-list.tsx';
import { registerWords } from './words.ts';

/** What can be ticked: the first of them, and whether these are all. */
export interface Choices {
  readonly items: readonly Choice[];
  readonly more: boolean;
}

interface ReachListProps {
  readonly choices: Choices;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

const OUTLETS = 'Точки целиком';
const REGISTERS = 'Отдельные кассы';

/** The outlets a member is narrowed to, however many there are. */
export function OutletReach(props: ReachListProps) {
  const { choices, ...ticked } = props;
  return choices.more ? (
    <SearchedOutlets {...props} />
  ) : (
    <ChoiceList label={OUTLETS} choices={choices.items} {...ticked} />
  );
}

/** The single registers a member is narrowed to, however many there are. */
export function RegisterReach(props: ReachListProps) {
  const { choices, ...ticked } = props;
  return choices.more ? (
    <SearchedRegisters {...props} />
  ) : (
    <ChoiceList label={REGISTERS} choices={choices.items} {...ticked} />
  );
}

function SearchedOutlets({ choices, ...ticked }: ReachListProps) {
  const trpc = useTRPC();
  const found = useFoundOutlets({ enabled: true, optionOf: ({ id, name }) => ({ value: id, label: name }) });
  const unknown = unknownOf(ticked.chosen, [...choices.items, ...asChoices(found.options)]);
  const named = useQueries({
    queries: unknown.map((ids) => trpc.outlets.places.queryOptions({ ids }, { staleTime: Infinity })),
    combine: (answers) => answers.flatMap(({ data }) => data?.items ?? []),
  });
  const names = namesOf(
    choices.items,
    asChoices(found.options),
    named.map(({ id, name }) => ({ id, label: name })),
  );
  return (
    <SearchedChoiceList
      label={OUTLETS}
      placeholder="Название или адрес"
      found={found}
      nameOf={(id) => names.get(id) ?? '…'}
      {...ticked}
    />
  );
}

function SearchedRegisters({ choices, ...ticked }: ReachListProps) {
  const trpc = useTRPC();
  const found = useFoundRegisters({
    enabled: true,
    optionOf: (row) => ({ value: row.id, label: registerWords(row) }),
  });
  const unknown = unknownOf(ticked.chosen, [...choices.items, ...asChoices(found.options)]);
  const named = useQueries({
    queries: unknown.map((ids) =>
      trpc.registers.list.queryOptions({ ids, limit: CHUNK }, { staleTime: Infinity }),
    ),
    combine: (answers) => answers.flatMap(({ data }) => data?.items ?? []),
  });
  const names = namesOf(
    choices.items,
    asChoices(found.options),
    named.map((row) => ({ id: row.id, label: registerWords(row) })),
  );
  return (
    <SearchedChoiceList
      label={REGISTERS}
      placeholder="Название, точка, РНМ или ФН"
      found={found}
      nameOf={(id) => names.get(id) ?? '…'}
      {...ticked}
    />
  );
}

/** As many are named by one request. */
const CHUNK = 100;

const asChoices = (options: readonly { value: string; label: string }[]): readonly Choice[] =>
  options.map(({ value, label }) => ({ id: value, label }));

/** The chosen that nobody has named yet, in parts. */
export function unknownOf(chosen: ReadonlySet<string>, known: readonly Choice[]): string[][] {
  const names = namesOf(known);
  const missing = [...chosen].filter((id) => !names.has(id)).sort();
  return Array.from({ length: Math.ceil(missing.length / CHUNK) }, (_, part) =>
    missing.slice(part * CHUNK, (part + 1) * CHUNK),
  );
}

const namesOf = (...lists: (readonly Choice[])[]): ReadonlyMap<string, string> =>
  new Map(lists.flatMap((list) => list.map(({ id, label }) => [id, label] as const)));
