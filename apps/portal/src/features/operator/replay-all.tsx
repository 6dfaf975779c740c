'use client';

import { Button, Card, ConfirmDialog, Notice, Progress } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { heldDocuments, replayResult, triedOf } from './replay-words.ts';
import { isEnded, useReplay } from './use-replay.ts';

/**
 * All held documents of one reason or drive given to the gateway's decision again. It stays on the page with what came
 * of the order, also when the list below has become empty.
 */
export function ReplayAll({ offer, running }: { offer: ReplayOffer | null; running: string | null }) {
  const [replayId, setReplayId] = useState(running);
  if (replayId !== null) return <ReplayUnderWay replayId={replayId} />;
  return offer === null ? null : <ReplayOrder offer={offer} onOrdered={setReplayId} />;
}

function ReplayOrder({ offer, onOrdered }: { offer: ReplayOffer; onOrdered: (replayId: string) => void }) {
  const api = useTRPCClient();
  const start = async () => {
    const ordered = await api.held.replayAll
      .mutate(offer.scope)
      .catch((error: unknown) => Promise.reject(shownError(error)));
    onOrdered(ordered.replayId);
  };
  return (
    <div>
      <ConfirmDialog
        title="Решить по этим документам заново?"
        confirmLabel="Решить заново"
        onConfirm={start}
        trigger={<Button variant="primary">Решить заново по всем</Button>}
      >
        Шлюз ещё раз проверит все документы, которые ждут решения: {offer.words}. Что теперь можно принять, он
        примет и отправит в ФНС, остальные останутся здесь с новой причиной. Отменить принятое нельзя.
      </ConfirmDialog>
    </div>
  );
}

/** What is filtered so narrowly that all of it may be decided again. */
export interface ReplayOffer {
  readonly scope: { readonly reason?: string; readonly fn?: string };
  /** «причина «…», ФН …». */
  readonly words: string;
}

/** An order while it runs, and what came of it. */
export function ReplayUnderWay({ replayId }: { replayId: string }) {
  const api = useTRPCClient();
  const router = useRouter();
  const replay = useReplay(replayId);
  const [stopping, setStopping] = useState(false);
  const ended = isEnded(replay);
  useEffect(() => {
    if (ended) router.refresh();
  }, [ended, router]);
  if (replay !== undefined && ended) {
    return (
      <Notice
        live
        tone={replay.refused + replay.failed > 0 ? 'warning' : 'positive'}
        title={replay.state === 'cancelled' ? 'Остановлено' : 'Готово'}
      >
        {replayResult(replay)}
      </Notice>
    );
  }
  const stop = () => {
    setStopping(true);
    void api.held.cancelReplay.mutate({ replayId }).catch(() => setStopping(false));
  };
  return (
    <Card>
      <Progress
        label={`Шлюз решает заново: ${heldDocuments(replay?.total ?? 0)}`}
        value={replay === undefined ? undefined : triedOf(replay)}
        max={replay?.total}
        action={
          <Button size="small" busy={stopping} onClick={stop}>
            Остановить
          </Button>
        }
      />
    </Card>
  );
}
