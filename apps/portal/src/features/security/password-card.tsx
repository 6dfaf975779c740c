'use client';

import { Button, Card, useToast } from '@koreshok/ui';
import { useState } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { checkNewPassword, NEW_PASSWORD_HINT } from '../auth/checks.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

/** A new password by the old one. */
export function PasswordCard() {
  const api = useTRPCClient();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: { notKept: 'a secret is typed in it' },
    initial: { currentPassword: '', newPassword: '' },
    checks: {
      currentPassword: (text) => (text === '' ? 'Введите нынешний пароль.' : undefined),
      newPassword: checkNewPassword,
    },
    send: async ({ currentPassword, newPassword }) => {
      await api.sessions.changePassword.mutate({ currentPassword, newPassword });
      setOpen(false);
      toast({ title: 'Пароль изменён, остальные сеансы завершены' });
    },
  });
  return (
    <Card
      title="Пароль"
      description="После смены остальные сеансы завершатся, а на почту придёт письмо."
      action={
        !open && (
          <Button size="small" onClick={() => setOpen(true)}>
            Сменить пароль
          </Button>
        )
      }
    >
      {open && (
        <FormFrame form={form} prefix="password" className="flex max-w-sm flex-col gap-4">
          <TextField
            form={form}
            prefix="password"
            name="currentPassword"
            label="Нынешний пароль"
            input={{ type: 'password', autoComplete: 'current-password', autoFocus: true }}
          />
          <TextField
            form={form}
            prefix="password"
            name="newPassword"
            label="Новый пароль"
            hint={NEW_PASSWORD_HINT}
            input={{ type: 'password', autoComplete: 'new-password' }}
          />
          <Button type="submit" variant="primary" busy={form.busy}>
            Сменить пароль
          </Button>
        </FormFrame>
      )}
    </Card>
  );
}
