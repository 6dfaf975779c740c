'use client';

import type { FoundOptions, SearchOption } from '@koreshok/ui';
import { useInfiniteQuery } from '@tanstack/react-query';

import type { RegisterRow } from '@/server/routers/registers.ts';

import { useTRPC } from '../api/trpc.ts';
import { foundOptions, useTypedSearch } from '../lists/use-found.ts';

const AT_ONCE = 50;

const shownAs = ({ id, name, outletName }: RegisterRow): SearchOption => ({
  value: id,
  label: name,
  hint: outletName,
});

/** Registers by name, outlet or number, part by part. */
export function useFoundRegisters({
  enabled,
  clientId,
  optionOf = shownAs,
}: {
  /** Nothing is asked of the server before the search is shown. */
  enabled: boolean;
  /** Whose; one's own organization's when absent. */
  clientId?: string | undefined;
  /** How one is shown; undefined leaves it out. */
  optionOf?: (row: RegisterRow) => SearchOption | undefined;
}): FoundOptions {
  const trpc = useTRPC();
  const typed = useTypedSearch();
  const list = useInfiniteQuery(
    trpc.registers.list.infiniteQueryOptions(
      { limit: AT_ONCE, search: typed.search, clientId },
      { enabled, getNextPageParam: ({ next }) => next, placeholderData: (before) => before },
    ),
  );
  return foundOptions(typed, list, optionOf);
}
