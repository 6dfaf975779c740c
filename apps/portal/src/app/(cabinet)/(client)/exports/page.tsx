import { PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ExportTable } from '@/features/data-exports/export-table.tsx';
import { OrderForm } from '@/features/data-exports/order-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Выгрузка документов' };

export default async function ExportsPage() {
  const first = await load((api) => api.dataExports.list({}));
  const states = first.items.map(({ id, state, documents }) => `${id} ${state} ${documents}`).join();
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        title="Выгрузка документов"
        lead="Все документы касс по месяцам: байты, как их принимает ФНС, их чтение в JSON и опись; договоры с подписями. Архив хранится семь дней."
      />
      <OrderForm />
      <ExportTable key={states} first={first} />
    </div>
  );
}
