'use client';

import { Badge, Button, Card, CopyCode, DateTime, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { OwnJoinRequest } from '@/server/routers/joining.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { JOIN_WORDS } from './words.ts';

/** What one has asked for: the ИНН as it was typed, and where it stands. */
export function OwnRequests({ requests }: { requests: readonly OwnJoinRequest[] }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState<string>();
  if (requests.length === 0) return null;
  const withdraw = async (id: string) => {
    setBusy(id);
    try {
      await api.joining.withdraw.mutate({ requestId: id });
      router.refresh();
    } catch (error) {
      toast({ title: failureOf(error).sentence, tone: 'danger' });
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <Card flush title="Вы просили доступ">
      <ul className="border-t border-border">
        {requests.map(({ id, inn, state, createdAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border px-5 py-3 last:border-b-0"
          >
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2">
                ИНН <CopyCode look="plain" value={inn} label="ИНН" />
                <Badge tone={state === 'waiting' ? 'warning' : 'neutral'}>{JOIN_WORDS[state]}</Badge>
              </p>
              <p className="text-sm text-muted">
                отправлен <DateTime value={createdAt} look="figures" />
              </p>
            </div>
            {state === 'waiting' && (
              <Button
                size="small"
                busy={busy === id}
                onClick={() => void withdraw(id)}
                aria-label={`Отозвать запрос: ИНН ${inn}`}
              >
                Отозвать
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
