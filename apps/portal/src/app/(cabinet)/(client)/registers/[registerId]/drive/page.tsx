import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ReplacementView } from '@/features/drive-replacement/replacement-view.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Замена ФН' };

export default async function DriveReplacementPage({ params }: { params: Promise<{ registerId: string }> }) {
  const { registerId } = await params;
  const card = await load((api) => api.driveReplacements.get({ registerId }));
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={
          <Breadcrumbs
            crumbs={[
              { label: 'Кассы', href: routes.client.registers() },
              { label: card.registerName, href: routes.client.register(registerId) },
            ]}
          />
        }
        title="Замена ФН"
        lead="Кто и что делает. Что видно по документам кассы, отметится само."
      />
      <ReplacementView key={card.replacement?.startedAt.toISOString() ?? 'none'} first={card} />
    </div>
  );
}
