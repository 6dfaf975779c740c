'use client';

import { Button, Dialog } from '@koreshok/ui';
import { useCallback, useEffect, useRef, useState } from 'react';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { goToSignIn } from '../forms/sign-in-again.ts';

const WARNED_SECONDS = 120;
const TOLD_EVERY_SECONDS = 60;
/** What other tabs of the person are told by: a hand at one keeps all of them. */
const CHANNEL = 'koreshok.idle';
const HANDS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Watches whether anybody is at the page. A hand keeps the session alive; two minutes before its end it asks; at the end
 * it leads to signing in and back, where drafts of forms still wait.
 */
export function IdleWatch({
  idleLimitSeconds,
  onLeave,
}: {
  idleLimitSeconds: number;
  onLeave: () => Promise<void>;
}) {
  const api = useTRPCClient();
  const seen = useRef(0);
  const told = useRef(0);
  const channel = useRef<BroadcastChannel>(undefined);
  const [left, setLeft] = useState<number>();

  const tell = useCallback(async () => {
    told.current = Date.now();
    const keep = () => api.sessions.keepAlive.mutate();
    // Asked once more: a request under way while the session got a new token is answered as nobody's.
    await keep()
      .catch(keep)
      .catch((thrown: unknown) => {
        if (failureOf(thrown).code === 'session.missing') goToSignIn();
      });
  }, [api]);

  const hand = useCallback(() => {
    seen.current = Date.now();
    setLeft(undefined);
    if (Date.now() - told.current < TOLD_EVERY_SECONDS * 1000) return;
    channel.current?.postMessage('hand');
    void tell();
  }, [tell]);

  useEffect(() => {
    seen.current = Date.now();
    told.current = Date.now();
    const others = new BroadcastChannel(CHANNEL);
    channel.current = others;
    others.onmessage = () => {
      seen.current = Date.now();
      setLeft(undefined);
    };
    const look = setInterval(() => {
      const seconds = idleLimitSeconds - Math.floor((Date.now() - seen.current) / 1000);
      if (seconds <= 0) goToSignIn();
      else setLeft(seconds <= WARNED_SECONDS ? seconds : undefined);
    }, 1_000);
    return () => {
      clearInterval(look);
      others.close();
    };
  }, [idleLimitSeconds]);

  const asked = left !== undefined;
  useEffect(() => {
    // While the question stands, only its answer counts.
    if (asked) return;
    for (const name of HANDS) document.addEventListener(name, hand, { passive: true });
    return () => {
      for (const name of HANDS) document.removeEventListener(name, hand);
    };
  }, [asked, hand]);

  const stay = async () => {
    seen.current = Date.now();
    channel.current?.postMessage('hand');
    await tell();
    setLeft(undefined);
  };
  return (
    <Dialog
      open={asked}
      size="small"
      onOpenChange={(open) => !open && void stay()}
      title="Вы ещё здесь?"
      footer={
        <>
          <Button onClick={() => void onLeave()}>Выйти</Button>
          <Button variant="primary" onClick={() => void stay()}>
            Остаться
          </Button>
        </>
      }
    >
      <p>
        Вы давно ничего не делали. Через {clock(left ?? 0)} сеанс закроется. Введённое в формы сохранится.
      </p>
    </Dialog>
  );
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
