'use client';

import { createTRPCContext } from '@trpc/tanstack-react-query';

import type { AppRouter } from '@/server/routers/index.ts';

/** The way from a component to the server: typed by the router, which itself stays on the server. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
