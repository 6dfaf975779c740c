'use client';

import { useState } from 'react';

import { type Failure, failureOf } from '../api/failure.ts';

/** A part of a list whose length nobody knows; `next` opens the part after it. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Pages<T> {
  readonly rows: readonly T[];
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Reads the next part; undefined at the end. */
  readonly loadMore: (() => void) | undefined;
}

/**
 * A list that grows by «Показать ещё». The first part comes with the page; a page with other filters gives its list
 * another key and so begins anew.
 */
export function usePages<T>(first: ListPage<T>, more: (cursor: string) => Promise<ListPage<T>>): Pages<T> {
  const [rest, setRest] = useState<readonly ListPage<T>[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const pages = [first, ...rest];
  const next = pages.at(-1)?.next ?? null;

  const load = async (cursor: string) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const page = await more(cursor);
      setRest((before) => [...before, page]);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    rows: pages.flatMap(({ items }) => items),
    busy,
    failure,
    loadMore: next === null ? undefined : () => void load(next),
  };
}
