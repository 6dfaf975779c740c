import { CONTRACT_STATE_WORDS } from '@koreshok/domain';
import { Badge, LinkButton, PageHeader } from '@koreshok/ui';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';

import type { ContractCard } from '@/server/routers/contracts.ts';

import { ContractFacts } from './contract-facts.tsx';
import { ContractProgress } from './contract-progress.tsx';
import { documentHref, paperTone } from './words.ts';

/** A contract or addendum by itself, for whoever reads it. */
export function ContractView({
  contract,
  trail,
  hrefOf,
}: {
  contract: ContractCard;
  trail: ReactNode;
  /** The page of another contract under the same audience. */
  hrefOf: 'client' | 'operator' | 'reseller';
}) {
  const { state } = contract;
  const { words, next, paper } = CONTRACT_STATE_WORDS[state];
  const href = documentHref(contract);
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        trail={trail}
        title={`${contract.content.title} № ${contract.number}`}
        mark={<Badge tone={paperTone(paper)}>{words}</Badge>}
        lead={next}
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
      <ContractProgress contract={contract} hrefOf={hrefOf} />
      <ContractFacts contract={contract} hrefOf={hrefOf} />
    </div>
  );
}
