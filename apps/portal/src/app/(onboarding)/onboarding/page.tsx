import { homeOf, routes } from '@koreshok/domain/routes';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { beginningOf } from '@/features/onboarding/beginning.ts';
import { Begin } from '@/features/onboarding/begin.tsx';
import { hrefWith, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Подключение' };

/** Begins with what was chosen, or goes on where a client stands. */
export default async function OnboardingPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const [viewer, query] = await Promise.all([load((api) => api.sessions.current()), searchParams]);
  const beginning = beginningOf(query);
  if (viewer === null) {
    const chosen = Object.entries(beginning).map(([name, value]) => [
      name,
      value === true ? '1' : String(value),
    ]);
    redirect(routes.public.register(hrefWith(routes.public.onboarding(), Object.fromEntries(chosen))));
  }
  const kind = viewer.organization?.kind;
  if (kind === undefined || Object.keys(beginning).length > 0) return <Begin beginning={beginning} />;
  if (kind !== 'client') redirect(homeOf(kind));
  const { current } = await load((api) => api.onboarding.get());
  redirect(routes.public.onboardingStep(current));
}
