import type { ApplicationKind } from '@koreshok/domain/fns-application';
import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { NewApplication } from '@/features/fns-applications/new-application.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Новое заявление в ФНС' };

const KINDS: readonly ApplicationKind[] = ['registration', 'reregistration', 'removal'];

export default async function NewApplicationPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const registerId = one(query, 'register');
  const [outlets, registers, asked] = await Promise.all([
    load((api) => api.outlets.places({})),
    load((api) => api.registers.list({ limit: 200 })),
    registerId === undefined ? undefined : load((api) => api.registers.get({ registerId })),
  ]);
  // A register that an address names may stand beyond the first page of the list.
  const choices = asked === undefined ? registers.items : [asked, ...registers.items];
  const shown = [...new Map(choices.map((register) => [register.id, register])).values()];
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Заявления в ФНС', href: routes.client.applications() }]} />}
        title="Новое заявление в ФНС"
        lead="Известное впишем сами: останется проверить."
      />
      <Card>
        <NewApplication
          kind={KINDS.find((each) => each === one(query, 'kind'))}
          registerId={registerId}
          outlets={outlets}
          registers={{
            items: shown.map(({ id, name, registrationNumber }) => ({ id, name, registrationNumber })),
            more: registers.next !== null,
          }}
        />
      </Card>
    </div>
  );
}
