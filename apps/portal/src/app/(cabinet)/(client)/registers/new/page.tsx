import { IMPORT_STATES } from '@koreshok/domain/register-import';
import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, EmptyState, LinkButton, LinkTabs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { one, type PageQuery } from '@/features/lists/query.ts';
import { ImportFile } from '@/features/register-imports/import-file.tsx';
import { PastImports } from '@/features/register-imports/past-imports.tsx';
import { AddRegisterForm } from '@/features/registers/add-register-form.tsx';
import { AddSeveralForm } from '@/features/registers/add-several-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Подключить кассу' };

const TITLES = {
  one: 'Подключить кассу',
  several: 'Подключить несколько касс',
  file: 'Подключить кассы из файла',
} as const;
type Way = keyof typeof TITLES;

export default async function AddRegisterPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const query = await searchParams;
  const asked = one(query, 'way');
  const way: Way = asked === 'several' || asked === 'file' ? asked : 'one';
  return (
    <div className={way === 'one' ? 'flex max-w-2xl flex-col gap-6' : 'flex flex-col gap-6'}>
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Кассы', href: routes.client.registers() }]} />}
        title={TITLES[way]}
        lead="Номера возьмите из карточки регистрации ККТ: она есть в личном кабинете налоговой."
      />
      <LinkTabs
        label="Как подключить"
        tabs={[
          { label: 'Одну', href: routes.client.addRegister(), active: way === 'one' },
          { label: 'Несколько', href: routes.client.addRegister('several'), active: way === 'several' },
          { label: 'Из файла', href: routes.client.addRegister('file'), active: way === 'file' },
        ]}
      />
      {way === 'file' ? <FromFile query={query} /> : <ByHand several={way === 'several'} />}
    </div>
  );
}

async function FromFile({ query }: { query: PageQuery }) {
  const filters = {
    search: one(query, 'search'),
    state: IMPORT_STATES.find((each) => each === one(query, 'state')),
  };
  const past = await load((api) => api.registerImports.list({ ...filters, limit: 10 }));
  return (
    <>
      <Card>
        <ImportFile />
      </Card>
      <PastImports key={JSON.stringify(filters)} first={past} filters={filters} />
    </>
  );
}

async function ByHand({ several }: { several: boolean }) {
  const [outlets, owner] = await Promise.all([
    load((api) => api.outlets.places({})),
    load((api) => api.registers.owner()),
  ]);
  return (
    <Card>
      {outlets.items.length === 0 ? (
        <EmptyState
          title="Сначала добавьте торговую точку"
          action={
            <LinkButton variant="primary" href={routes.client.outlets()}>
              Добавить торговую точку
            </LinkButton>
          }
        >
          По ней мы узнаем адрес и часовой пояс кассы.
        </EmptyState>
      ) : several ? (
        <AddSeveralForm outlets={outlets} owner={owner} />
      ) : (
        <AddRegisterForm outlets={outlets} owner={owner} />
      )}
    </Card>
  );
}
