'use client';

import { parsePhone } from '@koreshok/fiscal/identifiers';
import { Button } from '@koreshok/ui';

import { useTRPCClient } from '../api/trpc.ts';
import { checkEmail, checkNewPassword, NEW_PASSWORD_HINT } from '../auth/checks.ts';
import { checkConsent, ConsentBox } from '../consents/consent-box.tsx';
import { CodeField, TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const PREFIX = 'register';

/** Name, addresses, password and the consent, which is a document of its own and never ticked beforehand. */
export function AccountForm({
  consentVersion,
  next,
  onStarted,
}: {
  consentVersion: number;
  /** Where to go on to when the account is there. */
  next: string | undefined;
  onStarted: (token: string) => void;
}) {
  const api = useTRPCClient();
  const form = useForm({
    draft: { notKept: 'a secret is typed in it' },
    initial: { name: '', email: '', phone: '', password: '', consent: '' },
    checks: {
      name: (name) => (name.trim() === '' ? 'Укажите имя: так вас увидят коллеги.' : undefined),
      email: checkEmail,
      phone: checkPhone,
      password: checkNewPassword,
      consent: checkConsent,
    },
    send: async ({ name, email, phone, password }) => {
      const typed = { name, email, phone, password, consentVersion };
      const { token } = await api.registration.start.mutate(next === undefined ? typed : { ...typed, next });
      onStarted(token);
    },
  });
  return (
    <FormFrame form={form} prefix={PREFIX}>
      <TextField
        form={form}
        prefix={PREFIX}
        name="name"
        label="Имя и фамилия"
        input={{ autoComplete: 'name', autoFocus: true }}
      />
      <TextField
        form={form}
        prefix={PREFIX}
        name="email"
        label="Электронная почта"
        hint="С ней вы будете входить. Пришлём на неё код."
        input={{ type: 'email', autoComplete: 'username', inputMode: 'email' }}
      />
      <CodeField
        form={form}
        prefix={PREFIX}
        name="phone"
        label="Мобильный телефон"
        hint="Пришлём код по СМС. По телефону можно вернуть доступ."
        mask="phone"
      />
      <TextField
        form={form}
        prefix={PREFIX}
        name="password"
        label="Пароль"
        hint={NEW_PASSWORD_HINT}
        input={{ type: 'password', autoComplete: 'new-password' }}
      />
      <ConsentBox form={form} prefix={PREFIX} name="consent" version={consentVersion} />
      <Button type="submit" variant="primary" wide busy={form.busy}>
        Получить коды
      </Button>
    </FormFrame>
  );
}

export function checkPhone(text: string): string | undefined {
  const parsed = parsePhone(text);
  return parsed.ok ? undefined : parsed.problem.sentence;
}
