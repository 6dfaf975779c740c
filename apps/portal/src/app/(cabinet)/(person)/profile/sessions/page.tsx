import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { SessionList } from '@/features/person/session-list.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Мои сеансы' };

export default async function SessionsPage() {
  const sessions = await load((api) => api.sessions.list());
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Профиль', href: routes.person.profile() }]} />}
        title="Мои сеансы"
        lead="Где сейчас открыт кабинет. Незнакомый сеанс завершите и смените пароль."
      />
      <SessionList sessions={sessions} />
    </div>
  );
}
