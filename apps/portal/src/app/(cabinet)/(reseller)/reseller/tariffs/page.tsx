import type { Metadata } from 'next';

import { TariffsPage } from '@/features/tariffs/tariffs-page.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Тарифы' };

export default async function ResellerTariffsPage() {
  return <TariffsPage versions={await load((api) => api.tariffs.versions())} />;
}
