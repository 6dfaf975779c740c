'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, LinkButton, Notice } from '@koreshok/ui';
import { useState } from 'react';

import type { CertificateQuestion } from '@/server/routers/certificates.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { checkEmail } from '../auth/checks.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { CodeForm } from '../registration/code-form.tsx';
import { SignText } from './sign-text.tsx';

type Step = 'addresses' | 'signature' | 'code' | 'done';

/** Both addresses, the signature, the code from the new address. */
export function LostEmail() {
  const api = useTRPCClient();
  const [step, setStep] = useState<Step>('addresses');
  const [question, setQuestion] = useState<CertificateQuestion>();
  const form = useForm({
    initial: { oldEmail: '', newEmail: '' },
    checks: { oldEmail: checkEmail, newEmail: checkEmail },
    draft: 'lost-email',
    send: async (typed) => {
      setQuestion(await api.certificates.startEmailChange.mutate(typed));
      setStep('signature');
    },
  });
  if (step === 'done') {
    return (
      <Notice
        live
        tone="positive"
        title="Почта изменена"
        action={
          <LinkButton variant="primary" href={routes.public.signIn()}>
            Войти
          </LinkButton>
        }
      >
        Все сеансы завершены. Войдите с новой почтой. Пароль прежний, новый можно задать по ссылке из письма.
      </Notice>
    );
  }
  if (question === undefined || step === 'addresses') {
    return (
      <FormFrame form={form} prefix="lost">
        <TextField
          form={form}
          prefix="lost"
          name="oldEmail"
          label="Почта, с которой вы входили"
          input={{ type: 'email', inputMode: 'email', autoFocus: true }}
        />
        <TextField
          form={form}
          prefix="lost"
          name="newEmail"
          label="Новая почта"
          hint="Пришлём на неё код."
          input={{ type: 'email', inputMode: 'email', autoComplete: 'email' }}
        />
        <Button type="submit" variant="primary" wide busy={form.busy}>
          Дальше
        </Button>
      </FormFrame>
    );
  }
  const { challenge } = question;
  if (step === 'signature') {
    return (
      <SignText
        question={question}
        button="Отправить подпись"
        onSigned={async (signature) => {
          await api.certificates.signEmailChange
            .mutate({ challenge, signature })
            .catch((thrown: unknown) => Promise.reject(shownError(thrown)));
          setStep('code');
        }}
      />
    );
  }
  return (
    <CodeForm
      prefix="lost-code"
      label="Код из письма на новую почту"
      button="Сменить почту"
      focused
      send={async (code) => {
        await api.certificates.finishEmailChange.mutate({ challenge, code });
        setStep('done');
      }}
    />
  );
}
