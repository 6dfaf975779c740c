import { routes } from '@koreshok/domain/routes';
import { TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';

import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { ForgotPasswordForm } from '@/features/auth/forgot-password-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Новый пароль' };

export default async function ForgotPasswordPage() {
  const brand = await load((api) => api.brands.current());
  if (brand === null) return null;
  return (
    <AuthFrame
      brand={brand}
      title="Новый пароль"
      lead="Его задают по ссылке из письма или по коду из СМС."
      below={
        <>
          <TextLink href={routes.public.signIn()}>Вернуться ко входу</TextLink> ·{' '}
          <TextLink href={routes.public.lostEmail()}>Почта потеряна</TextLink>
        </>
      }
    >
      <ForgotPasswordForm />
    </AuthFrame>
  );
}
