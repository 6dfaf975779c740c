'use client';

import { useMemo, useState } from 'react';
import type { TableSelection } from './column.ts';

const without = (ids: ReadonlySet<string>, gone: readonly string[]) =>
  new Set([...ids].filter((id) => !gone.includes(id)));

/** Keeps the chosen rows of a table. */
export function useSelection(initial: readonly string[] = []): TableSelection & { clear: () => void } {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(initial));
  return useMemo(
    () => ({
      ids,
      toggle: (id: string) =>
        setIds((before) => (before.has(id) ? without(before, [id]) : new Set([...before, id]))),
      toggleAll: (all: readonly string[]) =>
        setIds((before) =>
          all.every((id) => before.has(id)) ? without(before, all) : new Set([...before, ...all]),
        ),
      clear: () => setIds(new Set()),
    }),
    [ids],
  );
}
