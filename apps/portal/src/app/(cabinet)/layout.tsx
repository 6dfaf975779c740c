import { routes } from '@koreshok/domain/routes';
import { foldedOfCookie, navigationCookie, themeCookie, themeOfCookie } from '@koreshok/ui';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';

import { openLooks } from '@/features/clients/look.ts';
import { Cabinet } from '@/features/shell/cabinet.tsx';
import { load } from '@/server/caller/index.ts';

/** Draws the cabinet around a page. It decides nothing: each page's data are guarded where they are selected. */
export default async function CabinetLayout({ children }: { children: ReactNode }) {
  const [brand, viewer, kept] = await Promise.all([
    load((api) => api.brands.current()),
    load((api) => api.sessions.current()),
    cookies(),
  ]);
  if (brand === null) return null;
  if (viewer === null) redirect(routes.public.signIn((await headers()).get('x-koreshok-path') ?? undefined));
  const looksIntoMoney =
    ['operator', 'reseller'].includes(viewer.organization?.kind ?? '') && viewer.seesFinance;
  const looks = looksIntoMoney
    ? openLooks((await load((api) => api.financeAccess.list({ state: 'live', limit: 200 }))).items)
    : undefined;
  return (
    <Cabinet
      brand={brand}
      viewer={viewer}
      theme={themeOfCookie(kept.get(themeCookie)?.value) ?? 'system'}
      looks={looks}
      folded={foldedOfCookie(kept.get(navigationCookie)?.value)}
    >
      {children}
    </Cabinet>
  );
}
