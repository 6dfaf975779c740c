import type { Metadata } from 'next';

import { StepPage } from '@/features/onboarding/step-page.tsx';
import { TaxesForm } from '@/features/onboarding/taxes-form.tsx';
import { load } from '@/server/caller/index.ts';
import { openStep } from '@/server/caller/onboarding.ts';

export const metadata: Metadata = { title: 'Налоги и обмен документами' };

export default async function TaxesStepPage() {
  const { facts } = await openStep('taxes');
  const card = await load((api) => api.requisites.get({}));
  return (
    <StepPage
      step="taxes"
      facts={facts}
      title="Налоги и обмен документами"
      lead="От этого зависят текст договора и то, как вы будете получать счета и акты."
    >
      <TaxesForm card={card} />
    </StepPage>
  );
}
