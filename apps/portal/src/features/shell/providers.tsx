'use client';

import { setNonce } from 'get-nonce';
import { LinkProvider, TimeZoneProvider, ToastProvider } from '@koreshok/ui';
import type { ReactNode } from 'react';

import { ApiProvider } from '../api/provider.tsx';
import { AppLink } from './app-link.tsx';

/** What every page stands in. */
export function Providers({
  timeZone,
  nonce,
  children,
}: {
  timeZone: string;
  /** Of the page's policy: what floats writes a style element of its own to hold the page still. */
  nonce: string | undefined;
  children: ReactNode;
}) {
  if (nonce !== undefined) setNonce(nonce);
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
