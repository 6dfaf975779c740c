import { PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { RequisitesForm } from '@/features/requisites/requisites-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Реквизиты' };

export default async function RequisitesPage() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="Реквизиты" lead="С ними вы стоите в договорах, счетах и актах." />
      <RequisitesForm card={await load((api) => api.requisites.get({}))} />
    </div>
  );
}
