import { homeOf, routes } from '@koreshok/domain/routes';
import { Notice, TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { SignInSteps } from '@/features/auth/sign-in-steps.tsx';
import { safeNext } from '@/features/auth/safe-next.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Вход' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string; why?: string }>;
}) {
  const [brand, viewer, { next, why }] = await Promise.all([
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
      {why === 'ended' && (
        <Notice title="Сеанс закончился" className="mb-5">
          Войдите снова: откроется та же страница, и введённое в её форму будет на месте.
        </Notice>
      )}
      <SignInSteps next={safeNext(next) ?? '/home'} />
    </AuthFrame>
  );
}
