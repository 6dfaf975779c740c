import type { Metadata } from 'next';

import { OperatorOverviewPage } from '@/features/operator/overview-page.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Обзор' };

export default async function OverviewPage() {
  const first = await load((api) => api.operator.overview());
  return <OperatorOverviewPage first={first} />;
}
