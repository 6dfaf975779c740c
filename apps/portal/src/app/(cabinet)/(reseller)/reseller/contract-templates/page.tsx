import { routes } from '@koreshok/domain/routes';
import { Breadcrumbs, PageHeader } from '@koreshok/ui';
import type { Metadata } from 'next';

import { TemplateForm } from '@/features/contracts/template-form.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Тексты договоров' };

export default async function ContractTemplatesPage() {
  const templates = await load((api) => api.contracts.templates());
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <PageHeader
        trail={<Breadcrumbs crumbs={[{ label: 'Договоры', href: routes.reseller.contracts() }]} />}
        title="Тексты договоров"
        lead="Новые договоры составляются по последней версии, составленные раньше остаются как были."
      />
      {templates.map((template) => (
        <TemplateForm key={`${template.vatStatus}-${template.version}`} template={template} />
      ))}
    </div>
  );
}
