'use client';

import { parsePhone } from '@koreshok/fiscal/identifiers';
import { routes } from '@koreshok/domain/routes';
import { Button, Checkbox } from '@koreshok/ui';

import { useTRPCClient } from '../api/trpc.ts';
import { checkEmail, checkNewPassword, PASSWORD_LENGTH } from '../auth/checks.ts';
import { CodeField, TextField } from '../forms/fields.tsx';
import { fieldId, FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const PREFIX = 'register';
const AGREED = 'yes';

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
    initial: { name: '', email: '', phone: '', password: '', consent: '' },
    checks: {
      name: (name) => (name.trim() === '' ? 'Укажите имя: так вас увидят коллеги.' : undefined),
      email: checkEmail,
      phone: checkPhone,
      password: checkNewPassword,
      consent: (consent) =>
        consent === AGREED ? undefined : 'Без согласия на обработку данных завести вход нельзя.',
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
        hint={`Не меньше ${PASSWORD_LENGTH} знаков. Подойдёт фраза из нескольких слов.`}
        input={{ type: 'password', autoComplete: 'new-password' }}
      />
      <Checkbox
        id={fieldId(PREFIX, 'consent')}
        className="text-base"
        checked={form.values.consent === AGREED}
        error={form.errors.consent}
        onChange={(event) => form.set('consent', event.target.checked ? AGREED : '')}
        label={
          <>
            Даю{' '}
            <a
              href={routes.public.consent(consentVersion)}
              target="_blank"
              rel="noreferrer"
              className="rounded-sm text-accent underline decoration-accent/35 underline-offset-3"
            >
              согласие на обработку персональных данных
            </a>
          </>
        }
      />
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
