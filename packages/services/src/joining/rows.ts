import type { Prisma } from '@koreshok/db';

/** Where a request to join stands. */
export const JOIN_STATES = ['waiting', 'accepted', 'refused', 'withdrawn', 'expired'] as const;
export type JoinState = (typeof JOIN_STATES)[number];

/** Conditions of a request that can still be answered. */
export function waitingAt(now: Date) {
  return {
    acceptedAt: null,
    refusedAt: null,
    withdrawnAt: null,
    expiresAt: { gt: now },
  } satisfies Prisma.JoinRequestWhereInput;
}

interface Times {
  readonly acceptedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly expiresAt: Date;
}

export function joinStateOf({ acceptedAt, refusedAt, withdrawnAt, expiresAt }: Times, now: Date): JoinState {
  if (acceptedAt !== null) return 'accepted';
  if (refusedAt !== null) return 'refused';
  if (withdrawnAt !== null) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'waiting';
}

export const JOIN_TIMES = {
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  refusedAt: true,
  withdrawnAt: true,
} as const;
