import { CONTRACT_STATE_WORDS } from '@koreshok/domain';
import { Badge, LinkButton, PageHeader } from '@koreshok/ui';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';

import type { ContractCard } from '@/server/routers/contracts.ts';
import type { ContractAcceptance } from '@/server/routers/invoices.ts';

import { ContractFacts } from './contract-facts.tsx';
import { ContractParties } from './contract-parties.tsx';
import { ContractProgress } from './contract-progress.tsx';
import type { ContractAudience } from './words.ts';
import { contractTone, documentHref, nextWords } from './words.ts';

/** A contract or addendum by itself, for whoever reads it. */
export function ContractView({
  contract,
  acceptance,
  trail,
  hrefOf,
}: {
  contract: ContractCard;
  acceptance: ContractAcceptance | null;
  trail: ReactNode;
  /** The page of another contract under the same audience. */
  hrefOf: ContractAudience;
}) {
  const { state } = contract;
  const { words } = CONTRACT_STATE_WORDS[state];
  const href = documentHref(contract);
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        trail={trail}
        title={`${contract.content.title} № ${contract.number}`}
        mark={<Badge tone={contractTone(state)}>{words}</Badge>}
        lead={nextWords(state, hrefOf)}
        action={
          href !== null && (
            <LinkButton
              href={href}
              target="_blank"
              icon={<FileText aria-hidden />}
              variant={state === 'draft' ? 'primary' : 'secondary'}
            >
              Открыть PDF
            </LinkButton>
          )
        }
      />
      <ContractProgress contract={contract} acceptance={acceptance} hrefOf={hrefOf} />
      <ContractParties contract={contract} />
      <ContractFacts contract={contract} hrefOf={hrefOf} />
    </div>
  );
}
