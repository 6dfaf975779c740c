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
  const [told, setTold] = useState<string>();
  const form = useForm({
    initial: { code: '' },
    checks: { code: (code) => (code.trim() === '' ? 'Введите код.' : undefined) },
    send: async ({ code }) => {
      await enter({ how: 'second-factor', challenge, method, answer: code }).catch(asFormFailure);
      onEntered();
    },
  });
  const sendSms = () => {
    api.secondFactor.sendSms.mutate({ challenge }).then(
      () => setTold(`Код отправлен на номер, который оканчивается на ${phoneEnds}.`),
      (thrown: unknown) => setTold(failureOf(thrown).sentence),
    );
  };
  return (
    <FormFrame form={form} prefix="factor">
      {method === 'sms' && (
        <>
          {told !== undefined && <Notice live title={told} />}
          <Button onClick={sendSms}>Прислать код по СМС</Button>
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
    </FormFrame>
  );
}
