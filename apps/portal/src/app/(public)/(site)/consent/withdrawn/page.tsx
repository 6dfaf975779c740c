import { routes } from '@koreshok/domain/routes';
import { LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { one, type PageQuery } from '@/features/lists/query.ts';

export const metadata: Metadata = { title: 'Согласие отозвано' };

export default async function ConsentWithdrawnPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const elsewhere = one(await searchParams, 'kept') === 'elsewhere';
  return (
    <div className="flex max-w-3xl flex-col gap-6 px-5 py-10 mx-auto">
      <PageHeader
        title="Согласие отозвано"
        lead={
          elsewhere
            ? 'Вход на этом сайте закрыт. На другом сайте, где вы согласились отдельно, всё работает как прежде.'
            : 'Вход закрыт, имя, почта и телефон удалены. Подтверждение отправлено на почту, которая была у входа.'
        }
      />
      <p className="max-w-prose">
        Чеки, договоры и счета организации хранятся дальше, как велит закон. Чтобы вернуться, заведите вход
        заново и попросите владельца организации дать вам доступ.
      </p>
      <LinkButton href={routes.public.home()} className="self-start">
        На главную
      </LinkButton>
    </div>
  );
}
