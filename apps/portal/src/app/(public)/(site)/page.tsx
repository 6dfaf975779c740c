import { routes } from '@koreshok/domain/routes';
import { redirect } from 'next/navigation';

import { Landing } from '@/features/landing/landing.tsx';
import { partnerCodeOf } from '@/features/landing/partner-code.ts';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export default async function LandingPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  // Links that were printed with the code as a parameter still lead to their offer.
  const code = partnerCodeOf(one(await searchParams, 'code'));
  if (code !== undefined) redirect(routes.public.join(code));
  const [brand, viewer, prices] = await Promise.all([
    load((api) => api.brands.current()),
    load((api) => api.sessions.current()),
    load((api) => api.tariffs.current()),
  ]);
  if (brand === null) return null;
  return <Landing brand={brand} signedIn={viewer !== null} prices={prices} />;
}
