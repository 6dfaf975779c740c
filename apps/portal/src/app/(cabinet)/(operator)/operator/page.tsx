import type { Metadata } from 'next';

import { OperatorOverviewPage } from '@/features/operator/overview-page.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Обзор' };

export default async function OverviewPage() {
  const [first, gateway] = await Promise.all([
    load((api) => api.operator.overview()),
    load((api) => api.operator.gateway()),
  ]);
  return <OperatorOverviewPage first={first} gateway={gateway} />;
}
