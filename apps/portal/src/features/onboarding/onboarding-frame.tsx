import { homeOf, routes } from '@koreshok/domain/routes';
import { LinkButton, Logo, PublicLayout } from '@koreshok/ui';
import type { ReactNode } from 'react';

import type { ShownBrand } from '@/server/views/brand.ts';
import type { Viewer } from '@/server/views/viewer.ts';

import { SupportLines } from '../shell/support-lines.tsx';

/** The frame of the way to the first receipt: the brand, whom to ask, and the way out, from which one comes back. */
export function OnboardingFrame({
  brand,
  viewer,
  children,
}: {
  brand: ShownBrand;
  viewer: Viewer | null;
  children: ReactNode;
}) {
  const home = viewer?.organization ? homeOf(viewer.organization.kind) : routes.public.home();
  return (
    <PublicLayout
      logo={<Logo name={brand.name} />}
      homeHref={routes.public.home()}
      action={
        viewer?.organization ? (
          <LinkButton href={home}>В кабинет</LinkButton>
        ) : (
          <LinkButton href={home}>Продолжить позже</LinkButton>
        )
      }
      footer={<SupportLines brand={brand} />}
    >
      {children}
    </PublicLayout>
  );
}
