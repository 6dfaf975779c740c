'use client';

import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

const TimeZoneContext = createContext('Europe/Moscow');

/** Names the reader's IANA zone for every DateTime below; Moscow without it. */
export function TimeZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <TimeZoneContext value={timeZone}>{children}</TimeZoneContext>;
}

/** The reader's IANA zone. */
export function useTimeZone(): string {
  return useContext(TimeZoneContext);
}
