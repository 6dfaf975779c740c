'use client';

import { useEffect, useRef } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import type { Values } from '../forms/values.ts';

const PAUSE_MS = 1_500;

/** Keeps what is typed on the server as well, after a pause: another device goes on from there. A failure costs nothing: the tab has its own. */
export function useServerDraft(company: Values): void {
  const api = useTRPCClient();
  const first = useRef(company);
  useEffect(() => {
    if (company === first.current) return;
    const timer = setTimeout(() => {
      void api.onboarding.saveDraft.mutate({ company: { ...company } }).catch(() => undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [api, company]);
}
