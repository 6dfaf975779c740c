import type { ReactNode } from 'react';

import { OnboardingFrame } from '@/features/onboarding/onboarding-frame.tsx';
import { load } from '@/server/caller/index.ts';

export default async function Layout({ children }: { children: ReactNode }) {
  const [brand, viewer] = await Promise.all([
    load((api) => api.brands.current()),
    load((api) => api.sessions.current()),
  ]);
  if (brand === null) return null;
  return (
    <OnboardingFrame brand={brand} viewer={viewer}>
      {children}
    </OnboardingFrame>
  );
}
