import { routes } from '@koreshok/domain/routes';
import { Card, KeyValue, PageHeader, TextLink } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { roleWords } from '@/features/organizations/words.ts';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Профиль' };

export default async function ProfilePage() {
  const viewer = await load((api) => api.sessions.current());
  if (viewer === null) redirect(routes.public.signIn(routes.person.profile()));
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader title="Профиль" lead="Так вас видят коллеги и поддержка." />
      <Card>
        <KeyValue
          items={[
            { term: 'Имя', value: viewer.name },
            { term: 'Электронная почта', value: viewer.email, hint: 'С ней вы входите в кабинет.' },
            {
              term: 'Вход',
              value: <TextLink href={routes.person.security()}>Пароль и второй фактор</TextLink>,
            },
            {
              term: 'Сеансы',
              value: <TextLink href={routes.person.sessions()}>Где открыт кабинет</TextLink>,
            },
            {
              term: 'Персональные данные',
              value: <TextLink href={routes.person.consent()}>Ваше согласие и его отзыв</TextLink>,
            },
          ]}
        />
      </Card>
      <Card title="Организации" description="Кабинеты, которые вам открыты на этом сайте.">
        <KeyValue
          items={viewer.organizations.map((organization) => ({
            term: organization.name,
            value: roleWords[organization.role],
            hint: `ИНН ${organization.inn}`,
          }))}
        />
      </Card>
    </div>
  );
}
