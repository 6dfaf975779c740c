'use client';

import { setNonce } from 'get-nonce';
import { LinkProvider, TimeZoneProvider, ToastProvider } from '@koreshok/ui';
import { type ReactNode, useState } from 'react';

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
  // A refreshed tree comes with the nonce of its own request; the document's policy stays that of the first.
  const [first] = useState(nonce);
  if (first !== undefined) setNonce(first);
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
