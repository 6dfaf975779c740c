'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, LinkButton, Notice } from '@koreshok/ui';
import { useRef, useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkEmail } from './checks.ts';
import { SmsRecovery } from './sms-recovery.tsx';

/** Asks for a letter with a link; the answer is the same whether the address is known or not. */
export function ForgotPasswordForm() {
  const api = useTRPCClient();
  const [sentTo, setSentTo] = useState<string>();
  const [recovery, setRecovery] = useState<string>();
  const way = useRef<'mail' | 'sms'>('mail');
  const form = useForm({
    draft: { notKept: 'nobody is signed in who could be signed out' },
    initial: { email: '' },
    checks: { email: checkEmail },
    send: async ({ email }) => {
      if (way.current === 'sms') {
        setRecovery((await api.sessions.requestSmsRecovery.mutate({ email })).challenge);
        return;
      }
      await api.sessions.requestPasswordReset.mutate({ email });
      setSentTo(email);
    },
  });
  if (recovery !== undefined) {
    return (
      <SmsRecovery email={form.values.email} challenge={recovery} onAgain={() => setRecovery(undefined)} />
    );
  }
  if (sentTo !== undefined) {
    return (
      <Notice
        live
        tone="positive"
        title="Проверьте почту"
        action={<LinkButton href={routes.public.signIn()}>Вернуться ко входу</LinkButton>}
      >
        Если адрес {sentTo} зарегистрирован, на него ушло письмо со ссылкой. Она действует один час. Письма
        нет — посмотрите в папке «Спам».
      </Notice>
    );
  }
  return (
    <FormFrame form={form} prefix="forgot">
      <TextField
        form={form}
        prefix="forgot"
        name="email"
        label="Электронная почта"
        hint="Та, с которой вы входите в кабинет."
        input={{ type: 'email', autoComplete: 'username', inputMode: 'email', autoFocus: true }}
      />
      <Button
        type="submit"
        variant="primary"
        wide
        busy={form.busy}
        onClick={() => {
          way.current = 'mail';
        }}
      >
        Получить письмо
      </Button>
      <Button
        type="submit"
        name="way"
        value="sms"
        wide
        onClick={() => {
          way.current = 'sms';
        }}
      >
        Получить код по СМС
      </Button>
    </FormFrame>
  );
}
