import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { MemberSessionList } from '@/features/people/member-sessions.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Сеансы сотрудника' };

export default async function MemberSessionsPage({ params }: { params: Promise<{ membershipId: string }> }) {
  const { membershipId } = await params;
  const { name, email, sessions } = await load((api) => api.members.sessions({ membershipId }));
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Сотрудники', href: routes.person.people() }]} />}
        title={name}
        lead={`${email}. Где у сотрудника сейчас открыт этот кабинет.`}
      />
      <MemberSessionList membershipId={membershipId} name={name} sessions={sessions} />
    </div>
  );
}
