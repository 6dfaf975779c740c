import type { Metadata } from 'next';

import { Overview } from '@/features/operator/overview.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Обзор' };

export default async function OverviewPage() {
  return <Overview first={await load((api) => api.operator.overview())} />;
}
