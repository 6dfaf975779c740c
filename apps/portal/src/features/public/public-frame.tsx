import { routes } from '@koreshok/domain/routes';
import { LinkButton, Logo, PublicLayout } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { ShownBrand } from '@/server/views/brand.ts';

import { PublicFooter } from './public-footer.tsx';

/** The frame of pages for everybody, in the brand's name. */
export function PublicFrame({
  brand,
  signedIn,
  children,
}: {
  brand: ShownBrand;
  signedIn: boolean;
  children: ReactNode;
}) {
  return (
    <PublicLayout
      logo={<Logo name={brand.name} />}
      homeHref={routes.public.home()}
      links={[{ href: routes.public.receiptCheck(), label: 'Проверить чек' }]}
      action={
        <LinkButton href={signedIn ? '/home' : routes.public.signIn()}>
          {signedIn ? 'Открыть кабинет' : 'Войти'}
        </LinkButton>
      }
      footer={<PublicFooter brand={brand} />}
    >
      {children}
    </PublicLayout>
  );
}
