import { homeOf, routes } from '@koreshok/domain/routes';
import { TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { SignInSteps } from '@/features/auth/sign-in-steps.tsx';
import { safeNext } from '@/features/auth/safe-next.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Вход' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [brand, viewer, { next }] = await Promise.all([
    load((api) => api.brands.current()),
    load((api) => api.sessions.current()),
    searchParams,
  ]);
  if (brand === null) return null;
  if (viewer?.organization) redirect(safeNext(next) ?? homeOf(viewer.organization.kind));
  return (
    <AuthFrame
      brand={brand}
      title="Вход в кабинет"
      lead="Кассы, чеки и отчёты в одном месте"
      below={
        <>
          Ещё нет входа? <TextLink href={routes.public.register(safeNext(next))}>Зарегистрироваться</TextLink>
        </>
      }
    >
      <SignInSteps next={safeNext(next) ?? '/home'} />
    </AuthFrame>
  );
}
