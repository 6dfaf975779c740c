import { Notice } from '@koreshok/ui';
import type { Metadata } from 'next';

import { ContractStep } from '@/features/onboarding/contract-step.tsx';
import { StepLinks } from '@/features/onboarding/step-links.tsx';
import { StepPage } from '@/features/onboarding/step-page.tsx';
import { loadAcceptance } from '@/server/caller/contract.ts';
import { load } from '@/server/caller/index.ts';
import { openStep } from '@/server/caller/onboarding.ts';

export const metadata: Metadata = { title: 'Договор' };

export default async function ContractStepPage() {
  const { facts } = await openStep('contract');
  const viewer = await load((api) => api.sessions.current());
  const [contract, requisites] = viewer?.seesContracts
    ? await Promise.all([load((api) => api.contracts.current()), load((api) => api.requisites.get({}))])
    : [null, null];
  const acceptance = contract === null ? null : await loadAcceptance(contract);
  return (
    <StepPage
      step="contract"
      facts={facts}
      title="Договор"
      lead="Сначала проверим и подпишем его мы, потом подпишете вы. Кассу можно настраивать, не дожидаясь подписи."
    >
      {requisites === null ? (
        <Notice title="Договор заключает владелец или бухгалтер">
          Он виден тем, кому открыты документы организации. Кассу можно подключать уже сейчас.
        </Notice>
      ) : (
        <ContractStep contract={contract} acceptance={acceptance} requisites={requisites} />
      )}
      <StepLinks step="contract" ready aside={requisites !== null && !facts.contract} />
    </StepPage>
  );
}
