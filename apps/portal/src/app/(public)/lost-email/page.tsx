import { routes } from '@koreshok/domain/routes';
import { TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';

import { AuthFrame } from '@/features/auth/auth-frame.tsx';
import { LostEmail } from '@/features/certificates/lost-email.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Почта потеряна' };

export default async function LostEmailPage() {
  const brand = await load((api) => api.brands.current());
  if (brand === null) return null;
  return (
    <AuthFrame
      brand={brand}
      title="Почта потеряна"
      lead="Сменить её можно электронной подписью: своей, подключённой раньше, или организации, которой вы владеете. Бумага не нужна."
      below={<TextLink href={routes.public.signIn()}>Вернуться ко входу</TextLink>}
    >
      <LostEmail />
    </AuthFrame>
  );
}
