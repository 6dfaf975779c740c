import type { Metadata } from 'next';

import { RegisterList } from '@/features/onboarding/register-list.tsx';
import { RegisterStep, type RegisterWay } from '@/features/onboarding/register-step.tsx';
import { StepPage } from '@/features/onboarding/step-page.tsx';
import { TransferChoice } from '@/features/onboarding/transfer-choice.tsx';
import { one, type PageQuery } from '@/features/lists/query.ts';
import { load } from '@/server/caller/index.ts';
import { openStep } from '@/server/caller/onboarding.ts';

export const metadata: Metadata = { title: 'Кассы' };

export default async function RegistersStepPage({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const asked = one(await searchParams, 'way');
  const way: RegisterWay = asked === 'several' || asked === 'file' ? asked : 'one';
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
      wide={way === 'several'}
      lead="Номера возьмите из карточки регистрации ККТ: она есть в личном кабинете налоговой."
    >
      <TransferChoice transfer={transfer} />
      {knocks.length > 0 && <RegisterList knocks={knocks} total={facts.registers} />}
      <RegisterStep key={facts.registers} outlets={outlets} owner={owner} added={facts.registers} way={way} />
    </StepPage>
  );
}
