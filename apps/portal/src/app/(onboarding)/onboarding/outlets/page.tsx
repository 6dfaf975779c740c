import type { Metadata } from 'next';

import { OutletStep } from '@/features/onboarding/outlet-step.tsx';
import { StepPage } from '@/features/onboarding/step-page.tsx';
import { load } from '@/server/caller/index.ts';
import { openStep } from '@/server/caller/onboarding.ts';

export const metadata: Metadata = { title: 'Торговые точки' };

export default async function OutletsStepPage() {
  const { facts } = await openStep('outlets');
  const [outlets, viewer] = await Promise.all([
    load((api) => api.outlets.places({})),
    load((api) => api.sessions.current()),
  ]);
  return (
    <StepPage
      step="outlets"
      facts={facts}
      title="Где стоят кассы"
      lead="Адрес точки — тот, что в карточке регистрации ККТ. По её часам показываем время чеков."
    >
      <OutletStep outlets={outlets} timeZone={viewer?.organization?.timeZone ?? 'Europe/Moscow'} />
    </StepPage>
  );
}
