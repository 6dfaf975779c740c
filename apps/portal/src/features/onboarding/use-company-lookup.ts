'use client';

import { isInn } from '@koreshok/fiscal/identifiers';
import { useEffect, useRef, useState } from 'react';

import type { KnownCompany } from '@/server/routers/companies.ts';

import { useTRPCClient } from '../api/trpc.ts';

export type Lookup =
  | { readonly state: 'idle' | 'asking' | 'unknown' | 'unavailable' }
  | { readonly state: 'found'; readonly company: KnownCompany };

/**
 * Asks the registry about an ИНН as soon as it is whole, once for each; a late answer about an earlier one is dropped.
 * @param known the ИНН whose fields are filled already: it is not asked about again.
 */
export function useCompanyLookup(
  inn: string,
  known: string,
  onFound: (company: KnownCompany) => void,
): Lookup {
  const api = useTRPCClient();
  const [lookup, setLookup] = useState<Lookup>({ state: 'idle' });
  const asked = useRef(known);
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  });
  useEffect(() => {
    if (!isInn(inn) || asked.current === inn) return;
    asked.current = inn;
    setLookup({ state: 'asking' });
    api.companies.lookUp.query({ inn }).then(
      (answer) => {
        if (asked.current !== inn) return;
        if (answer.outcome !== 'found') return setLookup({ state: answer.outcome });
        setLookup({ state: 'found', company: answer.company });
        found.current(answer.company);
      },
      () => asked.current === inn && setLookup({ state: 'unavailable' }),
    );
  }, [api, inn]);
  return lookup;
}
