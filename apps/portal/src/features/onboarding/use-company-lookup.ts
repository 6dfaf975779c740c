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
 * @param onAnswer gets what the registry knows; null when it knows nothing or is away.
 */
export function useCompanyLookup(
  inn: string,
  known: string,
  onAnswer: (company: KnownCompany | null) => void,
): Lookup {
  const api = useTRPCClient();
  const [lookup, setLookup] = useState<Lookup>({ state: 'idle' });
  const asked = useRef(known);
  const answered = useRef(onAnswer);
  useEffect(() => {
    answered.current = onAnswer;
  });
  useEffect(() => {
    if (!isInn(inn) || asked.current === inn) return;
    asked.current = inn;
    setLookup({ state: 'asking' });
    api.companies.lookUp.query({ inn }).then(
      (answer) => {
        if (asked.current !== inn) return;
        const company = answer.outcome === 'found' ? answer.company : null;
        setLookup(
          answer.outcome === 'found'
            ? { state: 'found', company: answer.company }
            : { state: answer.outcome },
        );
        answered.current(company);
      },
      () => {
        if (asked.current !== inn) return;
        setLookup({ state: 'unavailable' });
        answered.current(null);
      },
    );
  }, [api, inn]);
  return lookup;
}
