'use client';

import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';

import type { GatewayFigures } from '@/server/routers/operator.ts';

import { useTRPC } from '../api/trpc.ts';
import { ratesBetween, type GatewayRates } from './gateway-rates.ts';

/** Looks that are kept: two minutes of them. */
const KEPT = 60;
/** Rates are taken over so many looks, so that one quiet second is not called an outage. */
const WINDOW = 5;

export interface LiveGateway {
  /** Null while the gateway does not answer. */
  readonly figures: GatewayFigures | null;
  readonly rates: GatewayRates | null;
  /** Documents a second at each look, the oldest first. */
  readonly trend: readonly number[];
}

/** The gateway as it is right now, with what went through it in the last seconds. */
export function useGateway(first: GatewayFigures | null): LiveGateway {
  const trpc = useTRPC();
  const [looks, setLooks] = useState<readonly GatewayFigures[]>(first === null ? [] : [first]);
  const live = useSubscription(
    trpc.operator.watchGateway.subscriptionOptions(undefined, {
      onData: (look) => {
        if (look !== null) setLooks((before) => [...before, look].slice(-KEPT));
      },
    }),
  );
  const last = looks.at(-1);
  const earlier = looks.at(-1 - WINDOW) ?? looks[0];
  return {
    figures: live.data === undefined ? first : live.data,
    rates: last === undefined || earlier === undefined ? null : ratesBetween(earlier, last),
    trend: looks.slice(1).flatMap((look, index) => {
      const before = looks[index];
      const rates = before === undefined ? null : ratesBetween(before, look);
      return rates === null ? [] : [rates.perSecond];
    }),
  };
}
