'use client';

import { homeOf, routes } from '@koreshok/domain/routes';
import { Button, TextLink } from '@koreshok/ui';
import { useEffect, useRef } from 'react';

import { useTRPCClient } from '../api/trpc.ts';
import { checkNewPassword, NEW_PASSWORD_HINT } from '../auth/checks.ts';
import { enter } from '../auth/credentials.ts';
import { checkConsent, ConsentBox } from '../consents/consent-box.tsx';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

const PREFIX = 'join';

/** How the one who follows the link shows who he is: signed in already, by his password, or as a new person. */
export type Joining = 'signed-in' | 'known' | 'new';

/** Joins by an invitation, and goes on to the cabinet. */
export function AcceptForm({
  token,
  email,
  name,
  joining,
  consentVersion,
}: {
  token: string;
  email: string;
  name: string;
  joining: Joining;
  consentVersion: number;
}) {
  const api = useTRPCClient();
  const noted = useRef(false);
  useEffect(() => {
    if (noted.current) return;
    noted.current = true;
    // Whether it was noted changes nothing here.
    api.invitations.noteOpened.mutate({ token }).catch(() => undefined);
  }, [api, token]);
  const isNew = joining === 'new';
  const form = useForm({
    draft: { notKept: 'a secret is typed in it' },
    initial: { name, password: '', consentVersion: '' },
    checks: {
      name: (text) => (isNew && text.trim() === '' ? 'Напишите, как вас зовут.' : undefined),
      password: (text) =>
        isNew ? checkNewPassword(text) : joining === 'known' && text === '' ? 'Введите пароль.' : undefined,
      consentVersion: (agreed) => (isNew ? checkConsent(agreed) : undefined),
    },
    send: async (values) => {
      const { organizationId, organizationKind } = await api.invitations.accept.mutate({
        token,
        ...(joining === 'signed-in' ? {} : { password: values.password }),
        ...(isNew ? { name: values.name, consentVersion } : {}),
      });
      const cabinet = routes.person.organizations(organizationId);
      if (joining === 'signed-in') return globalThis.location.assign(cabinet);
      // A second factor or another way in is asked for on the page of signing in.
      const next = await enter({ how: 'password', email, password: values.password }).then(
        () => (isNew ? homeOf(organizationKind) : cabinet),
        () => routes.public.signIn(cabinet),
      );
      globalThis.location.assign(next);
    },
  });
  return (
    <FormFrame form={form} prefix={PREFIX}>
      {isNew && (
        <TextField
          form={form}
          prefix={PREFIX}
          name="name"
          label="Имя и фамилия"
          input={{ autoComplete: 'name' }}
        />
      )}
      {/* For password keepers: the password belongs to this address. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      {joining !== 'signed-in' && (
        <TextField
          form={form}
          prefix={PREFIX}
          name="password"
          label={isNew ? 'Придумайте пароль' : 'Ваш пароль'}
          hint={isNew ? NEW_PASSWORD_HINT : 'У вас уже есть вход с этой почтой: нужен прежний пароль.'}
          aside={
            isNew ? undefined : <TextLink href={routes.public.forgotPassword()}>Забыли пароль?</TextLink>
          }
          input={{
            type: 'password',
            autoComplete: isNew ? 'new-password' : 'current-password',
            autoFocus: true,
          }}
        />
      )}
      {isNew && <ConsentBox form={form} prefix={PREFIX} name="consentVersion" version={consentVersion} />}
      <Button type="submit" variant="primary" wide busy={form.busy}>
        Принять приглашение
      </Button>
    </FormFrame>
  );
}
