import { routes } from '@koreshok/domain/routes';
import { EmptyState, LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { OrganizationChoice } from '@/features/organizations/organization-choice.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Организации' };

export default async function OrganizationsPage({
  searchParams,
}: {
  searchParams: Promise<{ to?: string }>;
}) {
  const [viewer, { to }] = await Promise.all([load((api) => api.sessions.current()), searchParams]);
  if (viewer === null) redirect(routes.public.signIn(routes.person.organizations()));
  if (viewer.organizations.length === 0) {
    return (
      <EmptyState
        title="На этом сайте у вас нет организаций"
        action={
          <LinkButton variant="primary" href={routes.public.onboarding()}>
            Подключить свою организацию
          </LinkButton>
        }
      >
        Если она уже подключена, попросите её владельца дать вам доступ — и кабинет появится здесь.
      </EmptyState>
    );
  }
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader title="Организации" lead="Выберите, чей кабинет открыть." />
      <OrganizationChoice
        organizations={viewer.organizations}
        currentId={viewer.organization?.id}
        wish={to}
      />
    </div>
  );
}
