import { APPLICATION_KIND_WORDS } from '@koreshok/domain/fns-application';
import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ApplicationView } from '@/features/fns-applications/application-view.tsx';
import { load, requestTime } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Заявление в ФНС' };

export default async function ApplicationPage({ params }: { params: Promise<{ applicationId: string }> }) {
  const { applicationId } = await params;
  const application = await load((api) => api.fnsApplications.get({ applicationId }));
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Заявления в ФНС', href: routes.client.applications() }]} />}
        title={APPLICATION_KIND_WORDS[application.kind]}
        lead={application.subject === '' ? 'Новая касса' : application.subject}
      />
      <ApplicationView
        key={`${application.state}-${application.version}`}
        first={application}
        now={await requestTime()}
      />
    </div>
  );
}
