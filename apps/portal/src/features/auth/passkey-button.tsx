'use client';

import { Button, Notice } from '@koreshok/ui';
import { startAuthentication } from '@simplewebauthn/browser';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { enter, SignInRefused } from './credentials.ts';

/** Signs in by a passkey of this site, without e-mail and password. */
export function PasskeyButton({ trusted, onEntered }: { trusted: boolean; onEntered: () => void }) {
  const api = useTRPCClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const go = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { challenge, options } = await api.secondFactor.startPasskeySignIn.mutate();
      const answer = await startAuthentication({ optionsJSON: options });
      await enter({
        how: 'passkey',
        challenge,
        answer: JSON.stringify(answer),
        trusted: trusted ? 'yes' : '',
      });
      onEntered();
    } catch (thrown) {
      setFailure(passkeyFailure(thrown));
      setBusy(false);
    }
  };
  return (
    <>
      <Button wide icon={<KeyRound aria-hidden />} busy={busy} onClick={() => void go()}>
        Ключ доступа
      </Button>
      {failure !== undefined && <Notice live tone="warning" title={failure} />}
    </>
  );
}

/** What went wrong with a passkey, in words: mostly the person closed the browser's window. */
export function passkeyFailure(thrown: unknown): string {
  if (thrown instanceof SignInRefused) return thrown.message;
  if (thrown instanceof Error && ['NotAllowedError', 'AbortError'].includes(thrown.name)) {
    return 'Ключ доступа не выбран. Попробуйте ещё раз или войдите с паролем.';
  }
  if (thrown instanceof Error && thrown.name === 'InvalidStateError') {
    return 'На этом устройстве уже есть ваш ключ доступа.';
  }
  return failureOf(thrown).sentence;
}
