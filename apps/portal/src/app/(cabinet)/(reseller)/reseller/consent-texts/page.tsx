import { routes } from '@koreshok/domain/routes';
import type { Metadata } from 'next';

import { ConsentTextsPage } from '@/features/consents/texts-page.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Согласие на персональные данные' };

export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const asked = Number(one(await searchParams, 'version'));
  const [first, processor, shown] = await Promise.all([
    load((api) => api.consents.texts({})),
    load((api) => api.consents.processor()),
    asked >= 1 ? load((api) => api.consents.text({ version: asked })) : undefined,
  ]);
  return (
    <ConsentTextsPage
      path={routes.reseller.consentTexts()}
      first={first}
      processor={processor}
      shown={shown}
    />
  );
}
