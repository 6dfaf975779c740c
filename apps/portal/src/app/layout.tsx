import './globals.css';

import { brandStyle, themeCookie, themeOfCookie } from '@koreshok/ui';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';

import { brandIcon } from '@/features/brand/icon.ts';
import { NeutralPage } from '@/features/brand/neutral-page.tsx';
import { Providers } from '@/features/shell/providers.tsx';
import { load } from '@/server/caller/index.ts';

/** Every page is made for the one who asks: nothing is built ahead and nothing is kept. */
export const dynamic = 'force-dynamic';

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

export async function generateMetadata(): Promise<Metadata> {
  const brand = await load((api) => api.brands.current());
  if (brand === null) return { title: 'Здесь ничего нет', robots: { index: false } };
  return {
    title: { default: brand.name, template: `%s — ${brand.name}` },
    robots: { index: false },
    icons: { icon: brandIcon(brand.accentColor) },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const brand = await load((api) => api.brands.current());
  const viewer = await load((api) => api.sessions.current());
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const theme = themeOfCookie((await cookies()).get(themeCookie)?.value);
  return (
    <html
      lang="ru"
      data-theme={theme}
      style={brand === null ? {} : brandStyle(brand.accentColor)}
      suppressHydrationWarning
    >
      <body>
        {brand === null ? (
          <NeutralPage />
        ) : (
          <Providers timeZone={viewer?.organization?.timeZone ?? 'Europe/Moscow'} nonce={nonce}>
            {children}
          </Providers>
        )}
      </body>
    </html>
  );
}
