'use client';

import { Button, Notice, Skeleton } from '@koreshok/ui';
import { startAuthentication } from '@simplewebauthn/browser';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { SecondFactorChoice } from '@/server/routers/second-factor.ts';

import { failureOf } from '../api/failure.ts';
import { useTRPC } from '../api/trpc.ts';
import { enter } from './credentials.ts';
import { FactorCodeForm } from './factor-code-form.tsx';
import { passkeyFailure } from './passkey-button.tsx';

type Method = 'passkey' | 'totp' | 'sms' | 'recovery_code';

const NAMES: Readonly<Record<Method, string>> = {
  passkey: 'Ключ доступа',
  totp: 'Код из приложения',
  sms: 'Код по СМС',
  recovery_code: 'Резервный код',
};

/** The second step of a sign-in: one way is offered, the others stand below. */
export function SecondFactorForm({
  challenge,
  onEntered,
  onAgain,
}: {
  challenge: string;
  onEntered: () => void;
  onAgain: () => void;
}) {
  const api = useTRPC();
  const { data: choice, error } = useQuery(
    api.secondFactor.choice.queryOptions({ challenge }, { staleTime: Infinity }),
  );
  const [chosen, setChosen] = useState<Method>();
  if (error !== null) {
    return (
      <Notice
        live
        tone="warning"
        title={failureOf(error).sentence}
        action={<Button onClick={onAgain}>Войти заново</Button>}
      />
    );
  }
  if (choice === undefined) return <Skeleton className="h-40" />;
  const ways = waysOf(choice);
  const way = chosen ?? ways[0];
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted">Пароль подошёл. Подтвердите вход вторым способом.</p>
      {way === 'passkey' && choice.passkey !== null ? (
        <PasskeyStep challenge={challenge} request={choice.passkey} onEntered={onEntered} />
      ) : (
        way !== undefined &&
        way !== 'passkey' && (
          <FactorCodeForm
            key={way}
            challenge={challenge}
            method={way}
            phoneEnds={choice.phoneEnds}
            onEntered={onEntered}
          />
        )
      )}
      <div className="flex flex-wrap gap-2">
        {ways
          .filter((each) => each !== way)
          .map((each) => (
            <Button key={each} size="small" onClick={() => setChosen(each)}>
              {NAMES[each]}
            </Button>
          ))}
        <Button size="small" onClick={onAgain}>
          Войти заново
        </Button>
      </div>
    </div>
  );
}

function waysOf(choice: SecondFactorChoice): readonly Method[] {
  const open: Readonly<Record<Method, boolean>> = {
    passkey: choice.passkey !== null,
    totp: choice.totp,
    sms: choice.sms,
    recovery_code: choice.recovery,
  };
  return (['passkey', 'totp', 'sms', 'recovery_code'] as const).filter((method) => open[method]);
}

function PasskeyStep({
  challenge,
  request,
  onEntered,
}: {
  challenge: string;
  request: NonNullable<SecondFactorChoice['passkey']>;
  onEntered: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const go = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await startAuthentication({ optionsJSON: request });
      await enter({ how: 'second-factor', challenge, method: 'passkey', answer: JSON.stringify(answer) });
      onEntered();
    } catch (thrown) {
      setFailure(passkeyFailure(thrown));
      setBusy(false);
    }
  };
  return (
    <>
      {failure !== undefined && <Notice live tone="warning" title={failure} />}
      <Button variant="primary" wide busy={busy} onClick={() => void go()}>
        Подтвердить ключом доступа
      </Button>
    </>
  );
}
