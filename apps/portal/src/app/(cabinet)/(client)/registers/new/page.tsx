import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, EmptyState, LinkButton, LinkTabs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { one, type PageQuery } from '@/features/lists/query.ts';
import { AddRegisterForm } from '@/features/registers/add-register-form.tsx';
import { AddSeveralForm } from '@/features/registers/add-several-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Подключить кассу' };

export default async function AddRegisterPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const several = one(await searchParams, 'way') === 'several';
  const [outlets, viewer] = await Promise.all([
    load((api) => api.outlets.list({})),
    load((api) => api.sessions.current()),
  ]);
  const inn = viewer?.organization?.inn ?? '';
  return (
    <div className={several ? 'flex flex-col gap-6' : 'flex max-w-2xl flex-col gap-6'}>
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Кассы', href: routes.client.registers() }]} />}
        title={several ? 'Подключить несколько касс' : 'Подключить кассу'}
        lead="Номера возьмите из карточки регистрации ККТ: она есть в личном кабинете налоговой."
      />
      <LinkTabs
        label="Как подключить"
        tabs={[
          { label: 'Одну', href: routes.client.addRegister(), active: !several },
          { label: 'Несколько', href: routes.client.addRegister('several'), active: several },
        ]}
      />
      <Card>
        {outlets.length === 0 ? (
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
          <AddSeveralForm outlets={outlets} inn={inn} />
        ) : (
          <AddRegisterForm outlets={outlets} inn={inn} />
        )}
      </Card>
    </div>
  );
}
