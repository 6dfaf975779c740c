import { Benefits } from '@/features/landing/benefits.tsx';
import { FirstSteps } from '@/features/landing/first-steps.tsx';
import { Hero } from '@/features/landing/hero.tsx';
import { load } from '@/server/caller/index.ts';

export default async function LandingPage() {
  const [brand, viewer] = await Promise.all([
    load((api) => api.brands.current()),
    load((api) => api.sessions.current()),
  ]);
  if (brand === null) return null;
  return (
    <div className="flex flex-col gap-16 pb-8 max-md:gap-12">
      <Hero name={brand.name} signedIn={viewer !== null} />
      <Benefits />
      <FirstSteps brand={brand} />
    </div>
  );
}
