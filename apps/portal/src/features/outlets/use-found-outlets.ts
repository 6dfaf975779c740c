'use client';

import type { FoundOptions, SearchOption } from '@koreshok/ui';
import { useInfiniteQuery } from '@tanstack/react-query';

import type { OutletRow } from '@/server/routers/outlets.ts';

import { useTRPC } from '../api/trpc.ts';
import { foundOptions, useTypedSearch } from '../lists/use-found.ts';

const AT_ONCE = 50;

const shownAs = ({ id, name, address }: OutletRow): SearchOption => ({
  value: id,
  label: name,
  hint: address,
});

/** Working outlets by name or address, part by part. */
export function useFoundOutlets({
  enabled,
  clientId,
  optionOf = shownAs,
}: {
  /** Nothing is asked of the server before the search is shown. */
  enabled: boolean;
  /** Whose; one's own organization's when absent. */
  clientId?: string | undefined;
  /** How one is shown; undefined leaves it out. */
  optionOf?: (row: OutletRow) => SearchOption | undefined;
}): FoundOptions {
  const trpc = useTRPC();
  const typed = useTypedSearch();
  const list = useInfiniteQuery(
    trpc.outlets.list.infiniteQueryOptions(
      { limit: AT_ONCE, search: typed.search, clientId },
      { enabled, getNextPageParam: ({ next }) => next, placeholderData: (before) => before },
    ),
  );
  return foundOptions(typed, list, optionOf);
}
