'use client';

import { Button, Notice, Skeleton } from '@koreshok/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { RegistrationState } from '@/server/routers/registration.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPC } from '../api/trpc.ts';
import { enter, SignInRefused } from '../auth/credentials.ts';
import { Step } from './step.tsx';
import { forgetToken } from './token.ts';

const LOOK_AGAIN_MS = 3_000;

/** The two codes, and the way in once both are confirmed. */
export function Codes({
  token,
  next,
  onStartAgain,
}: {
  token: string;
  next: string | undefined;
  onStartAgain: () => void;
}) {
  const api = useTRPC();
  const queries = useQueryClient();
  const wish = api.registration.state.queryOptions(
    { token },
    {
      staleTime: 0,
      // Whether the phone takes the message is known only after a while.
      refetchInterval: ({ state }) =>
        state.data !== undefined && !state.data.phone.confirmed ? LOOK_AGAIN_MS : false,
    },
  );
  const { data: state, error } = useQuery(wish);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const complete = async () => {
    setBusy(true);
    try {
      await enter({ how: 'registration', token });
      forgetToken();
      globalThis.location.assign(next ?? '/home');
    } catch (thrown) {
      setFailure(thrown instanceof SignInRefused ? thrown.message : failureOf(thrown).sentence);
      setBusy(false);
    }
  };
  const take = (given: RegistrationState) => {
    queries.setQueryData(wish.queryKey, given);
    if (given.ready) void complete();
  };
  // On the way in the registration is over, and whoever still asks for it is told so.
  if (error !== null && !busy) {
    return (
      <Notice
        live
        tone="warning"
        title={failureOf(error).sentence}
        action={<Button onClick={onStartAgain}>Начать заново</Button>}
      />
    );
  }
  if (state === undefined) return <Skeleton className="h-48" />;
  return (
    <div className="flex flex-col gap-6">
      {failure !== undefined && <Notice live tone="danger" title={failure} />}
      <Step token={token} channel="email" state={state} focused onState={take} />
      <Step token={token} channel="phone" state={state} focused={state.email.confirmed} onState={take} />
      {state.ready && (
        <Button variant="primary" wide busy={busy} onClick={() => void complete()}>
          Войти в кабинет
        </Button>
      )}
      <Button size="small" onClick={onStartAgain}>
        Изменить введённое
      </Button>
    </div>
  );
}
