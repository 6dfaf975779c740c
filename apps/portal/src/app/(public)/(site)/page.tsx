import { Benefits } from '@/features/landing/benefits.tsx';
import { FirstSteps } from '@/features/landing/first-steps.tsx';
import { Hero } from '@/features/landing/hero.tsx';
import { partnerCodeOf } from '@/features/landing/partner-code.ts';
import { PartnerNotice } from '@/features/landing/partner-notice.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export default async function LandingPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const [brand, viewer, query] = await Promise.all([
    load((api) => api.brands.current()),
    load((api) => api.sessions.current()),
    searchParams,
  ]);
  const code = partnerCodeOf(one(query, 'code'));
  if (brand === null) return null;
  return (
    <div className="flex flex-col gap-16 pb-8 max-md:gap-12">
      {code !== undefined && <PartnerNotice code={code} />}
      <Hero name={brand.name} signedIn={viewer !== null} />
      <Benefits />
      <FirstSteps brand={brand} />
    </div>
  );
}
