import type { Metadata } from 'next';

import { ContractCard } from '@/features/onboarding/contract-card.tsx';
import { GateCard } from '@/features/onboarding/gate-card.tsx';
import { Knocks } from '@/features/onboarding/knocks.tsx';
import { StepLinks } from '@/features/onboarding/step-links.tsx';
import { StepPage } from '@/features/onboarding/step-page.tsx';
import { TransferPath } from '@/features/onboarding/transfer-path.tsx';
import { load } from '@/server/caller/index.ts';
import { openStep } from '@/server/caller/onboarding.ts';

export const metadata: Metadata = { title: 'Ждём первый чек' };

export default async function LaunchStepPage() {
  const { facts, transfer } = await openStep('launch');
  const knocks = await load((api) => api.onboarding.knocks());
  const registerId = knocks[0]?.id ?? '';
  const gate = await load((api) => api.registers.gate({ registerId }));
  return (
    <StepPage
      step="launch"
      facts={facts}
      title="Настройте кассу и пробейте чек"
      lead="Введите эти значения в настройки ОФД на кассе. Как только она постучится, мы увидим и скажем."
      wide
    >
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          {transfer && <TransferPath registerId={registerId} />}
          <GateCard gate={gate} />
          <ContractCard done={facts.contract} />
        </div>
        {/* On a phone how it stands comes before what to type. */}
        <div className="min-w-0 max-lg:order-first">
          <Knocks first={knocks} total={facts.registers} transfer={transfer} />
        </div>
      </div>
      <StepLinks step="launch" ready={false} />
    </StepPage>
  );
}
