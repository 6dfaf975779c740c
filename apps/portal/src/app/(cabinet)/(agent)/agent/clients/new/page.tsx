import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { AgentCompanyForm } from '@/features/agent/agent-company-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Подключить клиента' };

export default async function AddAgentClientPage() {
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Клиенты', href: routes.agent.clients() }]} />}
        title="Подключить клиента"
        lead="Введите его ИНН, проверьте реквизиты, впишите кассы и срок — и передайте кабинет приглашением. Клиент закрепится за вами."
      />
      <AgentCompanyForm prices={await load((api) => api.tariffs.forOffers())} />
    </div>
  );
}
