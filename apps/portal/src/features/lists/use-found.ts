'use client';

import type { FoundOptions, SearchOption } from '@koreshok/ui';
import { useDeferredValue, useState } from 'react';

import { failureOf } from '../api/failure.ts';

/** A list of the server, as `useInfiniteQuery` gives it. */
interface Growing<Row> {
  readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** What is typed into a search, and what the server is asked for by it: the latter waits for a free moment. */
export function useTypedSearch() {
  const [query, onQuery] = useState('');
  const search = useDeferredValue(query.trim());
  return { query, onQuery, search: search === '' ? undefined : search };
}

/** What a search of the server found, as a chooser shows it. */
export function foundOptions<Row>(
  typed: Pick<FoundOptions, 'query' | 'onQuery'>,
  list: Growing<Row>,
  optionOf: (row: Row) => SearchOption | undefined,
): FoundOptions {
  return {
    query: typed.query,
    onQuery: typed.onQuery,
    options: (list.data?.pages ?? []).flatMap(({ items }) => items.flatMap((row) => optionOf(row) ?? [])),
    busy: list.isFetching,
    failure: list.error === null ? undefined : failureOf(list.error).sentence,
    onMore: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
  };
}
