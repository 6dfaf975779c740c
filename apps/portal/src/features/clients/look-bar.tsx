'use client';

import { routes } from '@koreshok/domain/routes';
import { DateTime, Link, useToast, VisitBar } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import type { OpenLooks } from './look.ts';

/** Longer waits do not fit a browser's timer. */
const LONGEST_WAIT_MS = 2_147_483_647;

/** Says all the time that a client's money is open to whoever looks: whose, why, until when, and the way to close it. */
export function LookBar({ looks, audience }: { looks: OpenLooks; audience: 'operator' | 'reseller' }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const { first, more } = looks;
  const endsAt = first.validUntil.getTime();

  useEffect(() => {
    const left = Math.min(Math.max(endsAt - Date.now(), 0) + 1000, LONGEST_WAIT_MS);
    const timer = setTimeout(() => router.refresh(), left);
    return () => clearTimeout(timer);
  }, [endsAt, router]);

  const close = async () => {
    setBusy(true);
    try {
      await api.financeAccess.revoke.mutate({ accessId: first.id });
      toast({ title: `Чеки закрыты: ${first.clientName}` });
    } catch (error) {
      toast({ title: failureOf(error).sentence, tone: 'danger' });
    }
    setBusy(false);
    router.refresh();
  };
  return (
    <VisitBar
      cabinet={
        <>
          <Link
            href={routes[audience].client(first.clientId)}
            className="rounded-sm underline underline-offset-3"
          >
            {first.clientName}
          </Link>
          {more > 0 && <> и ещё {more}</>}
        </>
      }
      reason={first.reason}
      until={<DateTime value={first.validUntil} look="figures" />}
      exit={
        <button
          type="button"
          aria-disabled={busy}
          onClick={() => !busy && void close()}
          className="rounded-sm font-medium underline underline-offset-3"
        >
          Закрыть чеки
        </button>
      }
    />
  );
}
