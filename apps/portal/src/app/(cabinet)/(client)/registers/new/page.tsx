import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, Card, EmptyState, LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { AddRegisterForm } from '@/features/registers/add-register-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Подключить кассу' };

export default async function AddRegisterPage() {
  const [outlets, viewer] = await Promise.all([
    load((api) => api.outlets.list({})),
    load((api) => api.sessions.current()),
  ]);
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Кассы', href: routes.client.registers() }]} />}
        title="Подключить кассу"
        lead="Номера возьмите из карточки регистрации ККТ: она есть в личном кабинете налоговой."
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
        ) : (
          <AddRegisterForm outlets={outlets} inn={viewer?.organization?.inn ?? ''} />
        )}
      </Card>
    </div>
  );
}
