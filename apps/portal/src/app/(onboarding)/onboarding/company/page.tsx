import type { Metadata } from 'next';

import { CompanyForm } from '@/features/onboarding/company-form.tsx';
import { StepPage } from '@/features/onboarding/step-page.tsx';
import { load } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Ваша организация' };

export default async function CompanyStepPage() {
  const [draft, viewer] = await Promise.all([
    load((api) => api.onboarding.draft()),
    load((api) => api.sessions.current()),
  ]);
  return (
    <StepPage
      step="company"
      facts={null}
      title="Ваша организация"
      lead="Введите ИНН — остальное найдём в государственном реестре. Всё найденное можно поправить."
    >
      <CompanyForm typed={draft?.company ?? {}} code={draft?.code ?? ''} email={viewer?.email ?? ''} />
    </StepPage>
  );
}
