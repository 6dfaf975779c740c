import type { Metadata } from 'next';

import { RegisterList } from '@/features/onboarding/register-list.tsx';
import { RegisterStep } from '@/features/onboarding/register-step.tsx';
import { StepPage } from '@/features/onboarding/step-page.tsx';
import { TransferChoice } from '@/features/onboarding/transfer-choice.tsx';
import { load } from '@/server/caller/index.ts';
import { openStep } from '@/server/caller/onboarding.ts';

export const metadata: Metadata = { title: 'Кассы' };

export default async function RegistersStepPage() {
  const { facts, transfer } = await openStep('registers');
  const [outlets, owner, knocks] = await Promise.all([
    load((api) => api.outlets.places({})),
    load((api) => api.registers.owner()),
    load((api) => api.onboarding.knocks()),
  ]);
  return (
    <StepPage
      step="registers"
      facts={facts}
      title="Ваши кассы"
      lead="Номера возьмите из карточки регистрации ККТ: она есть в личном кабинете налоговой."
    >
      <TransferChoice transfer={transfer} />
      {knocks.length > 0 && <RegisterList knocks={knocks} />}
      <RegisterStep key={knocks.length} outlets={outlets} owner={owner} added={knocks.length} />
    </StepPage>
  );
}
