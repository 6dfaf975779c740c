import { PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { BrandForm } from '@/features/brand/brand-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Бренд' };

export default async function BrandPage() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Бренд"
        lead="Так вас видят клиенты и их покупатели. Предпросмотр — на этой же странице."
      />
      <BrandForm brand={await load((api) => api.brands.own())} />
    </div>
  );
}
