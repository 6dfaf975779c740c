import { PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ExportFilters } from '@/features/data-exports/export-filters.tsx';
import { ExportTable } from '@/features/data-exports/export-table.tsx';
import { dataExportFiltersOf } from '@/features/data-exports/filters.ts';
import { OrderForm } from '@/features/data-exports/order-form.tsx';
import type { PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Выгрузка документов' };

export default async function ExportsPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const filters = dataExportFiltersOf(await searchParams);
  const first = await load((api) => api.dataExports.list({ ...filters }));
  const states = first.items.map(({ id, state, documents }) => `${id} ${state} ${documents}`).join();
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        title="Выгрузка документов"
        lead="Все документы касс по месяцам: байты, как их принимает ФНС, их чтение в JSON и опись; договоры с подписями. Архив хранится семь дней."
      />
      <OrderForm />
      <ExportFilters filters={filters} />
      <ExportTable key={`${JSON.stringify(filters)} ${states}`} first={first} filters={filters} />
    </div>
  );
}
