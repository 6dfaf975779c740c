'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, TextLink } from '@koreshok/ui';

import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { FormFailure, useForm } from '../forms/use-form.ts';
import { checkEmail } from './checks.ts';
import { SignInRefused, signIn } from './credentials.ts';

/** E-mail and password; leads on to where the visitor was going. */
export function SignInForm({ next }: { next: string }) {
  const form = useForm({
    initial: { email: '', password: '' },
    checks: {
      email: checkEmail,
      password: (password) => (password === '' ? 'Введите пароль.' : undefined),
    },
    send: async ({ email, password }) => {
      try {
        await signIn(email, password);
      } catch (thrown) {
        if (!(thrown instanceof SignInRefused)) throw thrown;
        throw new FormFailure({ code: 'sign_in', sentence: thrown.message, fields: {}, temporary: false });
      }
      // A whole new page: nothing that was drawn for a stranger stays.
      globalThis.location.assign(next);
    },
  });
  return (
    <FormFrame form={form} prefix="sign-in">
      <TextField
        form={form}
        prefix="sign-in"
        name="email"
        label="Электронная почта"
        input={{ type: 'email', autoComplete: 'username', inputMode: 'email', autoFocus: true }}
      />
      <TextField
        form={form}
        prefix="sign-in"
        name="password"
        label="Пароль"
        aside={<TextLink href={routes.public.forgotPassword()}>Забыли пароль?</TextLink>}
        input={{ type: 'password', autoComplete: 'current-password' }}
      />
      <Button type="submit" variant="primary" wide busy={form.busy}>
        Войти
      </Button>
    </FormFrame>
  );
}
