'use client';

import { routes } from '@koreshok/domain/routes';
import { Button, Checkbox, TextLink } from '@koreshok/ui';

import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { CertificateSignIn } from '../certificates/certificate-sign-in.tsx';
import { checkEmail } from './checks.ts';
import { enter, SecondFactorAsked } from './credentials.ts';
import { PasskeyButton } from './passkey-button.tsx';
import { asFormFailure } from './refused.ts';

const YES = 'yes';

/** E-mail and password, or a passkey alone. */
export function SignInForm({
  onEntered,
  onAsked,
}: {
  onEntered: () => void;
  /** A second factor has to follow: the token of its question. */
  onAsked: (challenge: string) => void;
}) {
  const form = useForm({
    draft: { notKept: 'a secret is typed in it' },
    initial: { email: '', password: '', trusted: '' },
    checks: {
      email: checkEmail,
      password: (password) => (password === '' ? 'Введите пароль.' : undefined),
    },
    send: async ({ email, password, trusted }) => {
      try {
        await enter({ how: 'password', email, password, trusted });
      } catch (thrown) {
        if (thrown instanceof SecondFactorAsked) return onAsked(thrown.challenge);
        asFormFailure(thrown);
      }
      onEntered();
    },
  });
  const trusted = form.values.trusted === YES;
  return (
    <div className="flex flex-col gap-4">
      <FormFrame form={form} prefix="sign-in">
        <TextField
          form={form}
          prefix="sign-in"
          name="email"
          label="Электронная почта"
          input={{ type: 'email', autoComplete: 'username webauthn', inputMode: 'email', autoFocus: true }}
        />
        <TextField
          form={form}
          prefix="sign-in"
          name="password"
          label="Пароль"
          aside={<TextLink href={routes.public.forgotPassword()}>Забыли пароль?</TextLink>}
          input={{ type: 'password', autoComplete: 'current-password' }}
        />
        <Checkbox
          className="text-base"
          label="Это моё устройство"
          hint="Сеанс не закроется сутки, если организация это разрешает."
          checked={trusted}
          onChange={(event) => form.set('trusted', event.target.checked ? YES : '')}
        />
        <Button type="submit" variant="primary" wide busy={form.busy}>
          Войти
        </Button>
      </FormFrame>
      <PasskeyButton trusted={trusted} onEntered={onEntered} />
      <CertificateSignIn trusted={trusted} onEntered={onEntered} />
    </div>
  );
}
