import { routes } from '@koreshok/domain/routes';
import { TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { safeNext } from '@/features/auth/safe-next.ts';
import { RegistrationSteps } from '@/features/registration/registration.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Регистрация' };

export default async function RegisterPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [brand, viewer, { next }] = await Promise.all([
    load((api) => api.brands.current()),
    load((api) => api.sessions.current()),
    searchParams,
  ]);
  if (brand === null) return null;
  if (viewer !== null) redirect(safeNext(next) ?? '/home');
  const { version } = await load((api) => api.registration.consent({}));
  return (
    <AuthFrame
      brand={brand}
      title="Регистрация"
      lead="Почта и телефон подтверждаются кодами. Это займёт пару минут."
      below={
        <>
          Уже есть вход? <TextLink href={routes.public.signIn(safeNext(next))}>Войти</TextLink>
        </>
      }
    >
      <RegistrationSteps consentVersion={version} next={safeNext(next)} />
    </AuthFrame>
  );
}
