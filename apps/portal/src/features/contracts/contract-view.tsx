'use client';

import { CONTRACT_STATE_WORDS } from '@koreshok/domain';
import { Badge, Card, DateTime, LinkButton, Notice, PageHeader, Steps, TextLink } from '@koreshok/ui';
import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';

import type { ContractCard } from '@/server/routers/contracts.ts';

import { ContractActions } from './contract-actions.tsx';
import { ContractFacts } from './contract-facts.tsx';
import { SignatureUpload } from './signature-upload.tsx';
import { Signatures } from './signatures.tsx';
import { useRefreshWhile } from './use-refresh.ts';
import { CONTRACT_STEPS, contractStep, FILE_ROLE_WORDS, paperFileHref, paperTone } from './words.ts';

/** A contract or addendum: where it stands, what to do now, its files and signatures. */
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
  const { state, files, may } = contract;
  const { words, next, paper } = CONTRACT_STATE_WORDS[state];
  const document = files.find(({ role }) => role === 'document');
  const step = contractStep(state);
  const checking = contract.signatures.some(({ party, verdict }) => party === 'client' && verdict === null);
  const waits = (state === 'draft' && document === undefined) || state === 'signing';
  useRefreshWhile(waits || (state === 'awaiting_signature' && checking));
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <PageHeader
        trail={trail}
        title={`${contract.content.title} № ${contract.number}`}
        mark={<Badge tone={paperTone(paper)}>{words}</Badge>}
        lead={next}
        action={
          document && (
            <LinkButton
              href={paperFileHref(contract.id, document.id)}
              target="_blank"
              icon={<FileText aria-hidden />}
              variant={state === 'draft' ? 'primary' : 'secondary'}
            >
              Открыть PDF
            </LinkButton>
          )
        }
      />
      {step !== null && <Steps steps={CONTRACT_STEPS.map((label) => ({ label }))} current={step} />}
      {waits && document === undefined && (
        <Notice title="Готовим PDF">Обычно это занимает несколько секунд. Страница обновится сама.</Notice>
      )}
      {contract.reason !== '' && state === 'refused' && (
        <Notice tone="danger" title="Договор отклонён">
          {contract.reason}
        </Notice>
      )}
      {contract.endsAt !== null && state === 'terminating' && (
        <Notice tone="warning" title="Договор расторгается">
          Действует до <DateTime value={contract.endsAt} look="date" />.
        </Notice>
      )}
      <ContractActions contract={contract} hrefOf={hrefOf} />
      {may.upload && <SignatureUpload contract={contract} checking={checking} />}
      <Signatures signatures={contract.signatures} />
      {files.length > 0 && (
        <Card title="Файлы">
          <ul className="flex flex-col gap-2">
            {files.map((file) => (
              <li key={file.id} className="flex flex-wrap justify-between gap-x-4">
                <span>{FILE_ROLE_WORDS[file.role]}</span>
                <TextLink href={paperFileHref(contract.id, file.id)} download>
                  {file.name}
                </TextLink>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <ContractFacts contract={contract} hrefOf={hrefOf} />
    </div>
  );
}
