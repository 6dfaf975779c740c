import type { Metadata } from 'next';

import { CodeList } from '@/features/agent/code-list.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Коды и ссылки' };

export default async function CodesPage() {
  const [codes, brand] = await Promise.all([
    load((api) => api.partnerCodes.list()),
    load((api) => api.brands.current()),
  ]);
  return <CodeList codes={codes} origin={brand?.origin ?? ''} />;
}
