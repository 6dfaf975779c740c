'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, LinkButton, Notice } from '@koreshok/ui';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkNewPassword, NEW_PASSWORD_HINT } from './checks.ts';

/** Sets a new password by the link from a letter. All sessions end with the old one. */
export function NewPasswordForm({ token }: { token: string }) {
  const api = useTRPCClient();
  const [done, setDone] = useState(false);
  const form = useForm({
    draft: { notKept: 'a secret is typed in it' },
    initial: { password: '', again: '' },
    checks: {
      password: checkNewPassword,
      again: (again, { password }) =>
        again === password ? undefined : 'Пароли не совпадают. Введите тот же ещё раз.',
    },
    send: async ({ password }) => {
      await api.sessions.resetPassword.mutate({ token, newPassword: password });
      setDone(true);
    },
  });
  if (done) {
    return (
      <Notice
        live
        tone="positive"
        title="Пароль изменён"
        action={
          <LinkButton variant="primary" href={routes.public.signIn()}>
            Войти
          </LinkButton>
        }
      >
        Прежние сеансы на всех устройствах завершены. Войдите с новым паролем.
      </Notice>
    );
  }
  return (
    <FormFrame form={form} prefix="reset">
      <TextField
        form={form}
        prefix="reset"
        name="password"
        label="Новый пароль"
        hint={NEW_PASSWORD_HINT}
        input={{ type: 'password', autoComplete: 'new-password', autoFocus: true }}
      />
      <TextField
        form={form}
        prefix="reset"
        name="again"
        label="Новый пароль ещё раз"
        input={{ type: 'password', autoComplete: 'new-password' }}
      />
      <Button type="submit" variant="primary" wide busy={form.busy}>
        Сохранить пароль
      </Button>
    </FormFrame>
  );
}
