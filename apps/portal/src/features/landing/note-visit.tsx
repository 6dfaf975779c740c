'use client';

import { useEffect } from 'react';

import { useTRPCClient } from '../api/trpc.ts';

/** Counts an opened link once for a tab, so that a reload is no second visit. */
export function NoteVisit({ code }: { code: string }) {
  const api = useTRPCClient();
  useEffect(() => {
    const key = `visit.${code}`;
    if (sessionStorage.getItem(key) !== null) return;
    sessionStorage.setItem(key, '1');
    // A visit that is not counted is nobody's trouble.
    api.partnerCodes.visited.mutate({ code }).catch(() => sessionStorage.removeItem(key));
  }, [api, code]);
  return null;
}
