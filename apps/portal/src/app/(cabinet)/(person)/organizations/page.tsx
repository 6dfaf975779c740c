import { routes } from '@koreshok/domain/routes';
import { Card, EmptyState, LinkButton, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { AddOrganization } from '@/features/organizations/add-organization.tsx';
import { AskToJoin } from '@/features/organizations/ask-to-join.tsx';
import { JoinBySignature } from '@/features/organizations/join-by-signature.tsx';
import { OrganizationChoice } from '@/features/organizations/organization-choice.tsx';
import { OwnRequests } from '@/features/organizations/own-requests.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Организации' };

export default async function OrganizationsPage({
  searchParams,
}: {
  searchParams: Promise<{ to?: string }>;
}) {
  const [viewer, requests, { to }] = await Promise.all([
    load((api) => api.sessions.current()),
    load((api) => api.joining.own()),
    searchParams,
  ]);
  if (viewer === null) redirect(routes.public.signIn(routes.person.organizations()));
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader title="Организации" lead="Чей кабинет открыть и как добавить ещё один." />
      <div className="flex flex-wrap gap-2">
        <AddOrganization primary={viewer.organizations.length > 0} />
        <AskToJoin />
        <JoinBySignature />
      </div>
      {viewer.organizations.length === 0 ? (
        <Card>
          <EmptyState
            title="На этом сайте у вас пока нет организаций"
            action={
              <LinkButton variant="primary" href={routes.public.onboarding()}>
                Подключить свою организацию
              </LinkButton>
            }
          >
            Если она уже подключена, попросите её администратора дать вам доступ — и кабинет появится здесь.
          </EmptyState>
        </Card>
      ) : (
        <OrganizationChoice
          organizations={viewer.organizations}
          currentId={viewer.organization?.id}
          wish={to}
        />
      )}
      <OwnRequests requests={requests} />
    </div>
  );
}
