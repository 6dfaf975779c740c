'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import type { ReactNode } from 'react';
import { useState } from 'react';
import superjson from 'superjson';

import type { AppRouter } from '@/server/routers/index.ts';

import { failureOf } from './failure.ts';
import { TRPCProvider } from './trpc.ts';

const ADDRESS = '/api/trpc';

function makeClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url: ADDRESS, transformer: superjson }),
        false: httpLink({ url: ADDRESS, transformer: superjson }),
      }),
    ],
  });
}

function makeQueries() {
  return new QueryClient({
    defaultOptions: {
      // A refusal stays a refusal; only a lost connection or an overload is worth asking again.
      queries: { staleTime: 30_000, retry: (count, error) => count < 2 && failureOf(error).temporary },
    },
  });
}

/** Gives every component below the typed client of the server and one store of answers. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  const [queries] = useState(makeQueries);
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
