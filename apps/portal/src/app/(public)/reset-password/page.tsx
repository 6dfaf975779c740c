import { routes } from '@koreshok/domain/routes';
import { TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';

import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { NewPasswordForm } from '@/features/auth/new-password-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Новый пароль', referrer: 'no-referrer' };

export default async function ResetPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const [brand, { token = '' }] = await Promise.all([load((api) => api.brands.current()), searchParams]);
  if (brand === null) return null;
  return (
    <AuthFrame
      brand={brand}
      title="Придумайте новый пароль"
      below={<TextLink href={routes.public.forgotPassword()}>Запросить новую ссылку</TextLink>}
    >
      <NewPasswordForm token={token} />
    </AuthFrame>
  );
}
