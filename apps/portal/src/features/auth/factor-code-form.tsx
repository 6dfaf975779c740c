'use client';

import { Button, Notice } from '@koreshok/ui';
import { useState } from 'react';

import { failureOf } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { enter } from './credentials.ts';
import { asFormFailure } from './refused.ts';

type CodeMethod = 'totp' | 'sms' | 'recovery_code';

const LABELS: Readonly<Record<CodeMethod, string>> = {
  totp: 'Код из приложения',
  sms: 'Код из СМС',
  recovery_code: 'Резервный код',
};

/** A code as the second factor. One by SMS is sent when it is asked for, not before. */
export function FactorCodeForm({
  challenge,
  method,
  phoneEnds,
  onEntered,
}: {
  challenge: string;
  method: CodeMethod;
  phoneEnds: string;
  onEntered: () => void;
}) {
  const api = useTRPCClient();
  const [sent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [sending, setSending] = useState(false);
  const form = useForm({
    draft: { notKept: 'a secret is typed in it' },
    initial: { code: '' },
    checks: { code: (code) => (code.trim() === '' ? 'Введите код.' : undefined) },
    send: async ({ code }) => {
      await enter({ how: 'second-factor', challenge, method, answer: code }).catch(asFormFailure);
      onEntered();
    },
  });
  const sendSms = async () => {
    setSending(true);
    setRefusal(undefined);
    try {
      await api.secondFactor.sendSms.mutate({ challenge });
      setSent(true);
    } catch (thrown) {
      setRefusal(failureOf(thrown).sentence);
    } finally {
      setSending(false);
    }
  };
  const refused = refusal !== undefined && <Notice live tone="warning" title={refusal} />;
  if (method === 'sms' && !sent)
    return (
      <div className="flex flex-col gap-4">
        {refused}
        <p>Код придёт на номер, который оканчивается на {phoneEnds}.</p>
        <Button variant="primary" wide busy={sending} onClick={() => void sendSms()}>
          Прислать код по СМС
        </Button>
      </div>
    );
  return (
    <FormFrame form={form} prefix="factor">
      {method === 'sms' && (
        <>
          {refused}
          <p role="status">Код отправлен на номер, который оканчивается на {phoneEnds}.</p>
        </>
      )}
      <TextField
        form={form}
        prefix="factor"
        name="code"
        label={LABELS[method]}
        hint={
          method === 'recovery_code'
            ? 'Из списка, который вы сохранили. Каждый работает один раз.'
            : undefined
        }
        input={{
          inputMode: method === 'recovery_code' ? 'text' : 'numeric',
          autoComplete: 'one-time-code',
          autoFocus: true,
        }}
      />
      <Button type="submit" variant="primary" wide busy={form.busy}>
        Войти
      </Button>
      {method === 'sms' && (
        <Button busy={sending} onClick={() => void sendSms()}>
          Прислать код ещё раз
        </Button>
      )}
    </FormFrame>
  );
}
