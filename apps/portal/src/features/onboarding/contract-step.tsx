import { CONTRACT_STATE_WORDS, isUnderWay } from '@koreshok/domain';
import { Badge, Card, LinkButton, Notice } from '@koreshok/ui';
import { FileText } from 'lucide-react';

import type { ContractCard } from '@/server/routers/contracts.ts';
import type { ContractAcceptance } from '@/server/routers/invoices.ts';
import type { RequisitesCard } from '@/server/routers/requisites.ts';

import { ContractProgress } from '../contracts/contract-progress.tsx';
import { contractTone, documentHref } from '../contracts/words.ts';
import { NewContract } from '../papers/new-contract.tsx';
import { RequisitesForm } from '../requisites/requisites-form.tsx';
import { partsWithGaps } from '../requisites/values.ts';
import { ContractParties } from './contract-parties.tsx';

/** From the requisites that are still missing to a contract in force, with nothing to be looked for elsewhere. */
export function ContractStep({
  contract,
  acceptance,
  requisites,
}: {
  contract: ContractCard | null;
  acceptance: ContractAcceptance | null;
  requisites: RequisitesCard;
}) {
  const alive = contract !== null && (isUnderWay(contract.state) || contract.concludedAt !== null);
  if (alive) return <Made contract={contract} acceptance={acceptance} />;
  const gaps = partsWithGaps(requisites);
  return (
    <>
      {contract !== null && (
        <Notice
          tone="warning"
          title={`Договор № ${contract.number}: ${CONTRACT_STATE_WORDS[contract.state].words.toLowerCase()}`}
        >
          {contract.reason !== '' && <p>{contract.reason}</p>}
          {CONTRACT_STATE_WORDS[contract.state].next}
        </Notice>
      )}
      {gaps.length > 0 ? (
        <Card title="Чего не хватает для договора">
          <RequisitesForm key={gaps.join()} card={requisites} parts={gaps} />
        </Card>
      ) : (
        <>
          <ContractParties requisites={requisites} />
          <NewContract stay />
        </>
      )}
    </>
  );
}

function Made({ contract, acceptance }: { contract: ContractCard; acceptance: ContractAcceptance | null }) {
  const { words, next } = CONTRACT_STATE_WORDS[contract.state];
  const href = documentHref(contract);
  return (
    <>
      <Card
        title={`${contract.content.title} № ${contract.number}`}
        action={<Badge tone={contractTone(contract.state)}>{words}</Badge>}
      >
        {next !== '' && <p className="text-muted">{next}</p>}
        {href !== null && (
          <LinkButton className="mt-4" href={href} target="_blank" icon={<FileText aria-hidden />}>
            Открыть PDF
          </LinkButton>
        )}
      </Card>
      <ContractProgress contract={contract} acceptance={acceptance} hrefOf="client" />
    </>
  );
}
