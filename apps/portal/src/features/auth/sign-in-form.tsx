'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, TextLink } from '@koreshok/ui';

import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { checkEmail } from './checks.ts';
import { enter } from './credentials.ts';
import { asFormFailure } from './refused.ts';

/** E-mail and password; leads on to where the visitor was going. */
export function SignInForm({ next }: { next: string }) {
  const form = useForm({
    initial: { email: '', password: '' },
    checks: {
      email: checkEmail,
      password: (password) => (password === '' ? 'Введите пароль.' : undefined),
    },
    send: async ({ email, password }) => {
      await enter({ how: 'password', email, password }).catch(asFormFailure);
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
