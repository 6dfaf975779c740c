'use client';

import { useQuery } from '@tanstack/react-query';

import type { HeldReplayProgress } from '@/server/routers/held.ts';

import { useTRPC } from '../api/trpc.ts';

const LOOK_EVERY_MS = 1_000;

/** How far an order is, looked at again and again until it ends. */
export function useReplay(replayId: string | null): HeldReplayProgress | undefined {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.held.replayProgress.queryOptions(
      { replayId: replayId ?? '' },
      {
        enabled: replayId !== null,
        refetchInterval: ({ state }) => (isEnded(state.data) ? false : LOOK_EVERY_MS),
      },
    ),
  );
  return data;
}

export function isEnded(replay: HeldReplayProgress | undefined): boolean {
  return replay?.state === 'done' || replay?.state === 'cancelled';
}
