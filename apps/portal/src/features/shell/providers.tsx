'use client';

import { LinkProvider, TimeZoneProvider, ToastProvider } from '@koreshok/ui';
import type { ReactNode } from 'react';

import { ApiProvider } from '../api/provider.tsx';
import { AppLink } from './app-link.tsx';

/** What every page stands in. */
export function Providers({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return (
    <ApiProvider>
      <LinkProvider component={AppLink}>
        <TimeZoneProvider timeZone={timeZone}>
          <ToastProvider>{children}</ToastProvider>
        </TimeZoneProvider>
      </LinkProvider>
    </ApiProvider>
  );
}
