import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, DateTime, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { one, type PageQuery } from '@/features/lists/query.ts';
import { ImportView } from '@/features/register-imports/import-view.tsx';
import { isRowsFilter } from '@/features/register-imports/words.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Кассы из файла' };

interface Props {
  readonly params: Promise<{ importId: string }>;
  readonly searchParams: Promise<PageQuery>;
}

export default async function RegisterImportPage({ params, searchParams }: Props) {
  const [{ importId }, query] = await Promise.all([params, searchParams]);
  const card = await load((api) => api.registerImports.get({ importId }));
  const asked = one(query, 'rows');
  const usual = card.counts.wrong > 0 ? 'wrong' : card.state === 'done' ? 'added' : 'good';
  const filter = isRowsFilter(asked) ? asked : usual;
  const rows = await load((api) => api.registerImports.rows({ importId, state: filter }));
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={
          <Breadcrumbs
            crumbs={[
              { label: 'Кассы', href: routes.client.registers() },
              { label: 'Из файла', href: routes.client.addRegister('file') },
            ]}
          />
        }
        title="Кассы из файла"
        lead={
          <>
            {card.fileName}, <DateTime value={card.createdAt} />
          </>
        }
      />
      <ImportView
        first={card}
        rows={rows}
        filter={filter}
        from={one(query, 'from') === 'onboarding' ? 'onboarding' : undefined}
      />
    </div>
  );
}
