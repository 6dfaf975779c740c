'use client';

import { Card, counted, DateTime, Notice, Steps, TextLink } from '@koreshok/ui';

import type { ContractCard } from '@/server/routers/contracts.ts';
import type { ContractAcceptance } from '@/server/routers/invoices.ts';

import { Acceptance } from '../invoices/acceptance.tsx';
import { ContractActions } from './contract-actions.tsx';
import { ContractChanges } from './contract-changes.tsx';
import { SignatureUpload } from './signature-upload.tsx';
import { Signatures } from './signatures.tsx';
import { useRefreshWhile } from './use-refresh.ts';
import {
  type ContractAudience,
  CONTRACT_STEPS,
  contractStep,
  documentHref,
  fileWords,
  paperFileHref,
} from './words.ts';

/** How far a contract is, what to do now, its signatures and files. */
export function ContractProgress({
  contract,
  acceptance,
  hrefOf,
}: {
  contract: ContractCard;
  acceptance: ContractAcceptance | null;
  hrefOf: ContractAudience;
}) {
  const { state, files, may } = contract;
  const printed = documentHref(contract) !== null;
  const step = contractStep(state);
  const checking = contract.signatures.some(({ party, verdict }) => party === 'client' && verdict === null);
  const waits = (state === 'draft' && !printed) || state === 'signing';
  // A good signature concludes its contract at once: a page that read the contract a moment earlier looks again.
  const concluding = contract.signatures.some(
    ({ party, verdict }) => party === 'client' && verdict === 'valid',
  );
  useRefreshWhile(waits || (state === 'awaiting_signature' && (checking || concluding)));
  return (
    <>
      {step !== null && <Steps steps={CONTRACT_STEPS.map((label) => ({ label }))} current={step} />}
      {waits && !printed && (
        <Notice title="Готовим PDF">Обычно это занимает несколько секунд. Страница обновится сама.</Notice>
      )}
      {contract.reason !== '' && state === 'refused' && (
        <Notice tone="danger" title="Договор отклонён">
          {contract.reason}
        </Notice>
      )}
      {contract.endsAt !== null && state === 'terminating' && (
        <Notice tone="warning" title="Договор расторгается">
          <p>
            {whoGave(contract.notice, hrefOf)} Договор действует до{' '}
            <DateTime value={contract.endsAt} look="date" /> включительно.{' '}
            {contract.registersAlone === null || contract.registersAlone === 0
              ? 'Кассы обслуживаются и по другим договорам: их документы принимаются и дальше.'
              : `После этого дня документы ${counted(contract.registersAlone, 'кассы', 'касс', 'касс')} не принимаются: другого договора у них нет. Принятые документы хранятся пять лет.`}
          </p>
          {contract.reason !== '' && <p>Причина: {contract.reason}</p>}
        </Notice>
      )}
      <ContractChanges contract={contract} hrefOf={hrefOf} />
      <Signatures contract={contract} />
      {may.upload && hrefOf === 'client' && <SignatureUpload contract={contract} checking={checking} />}
      <ContractActions contract={contract} hrefOf={hrefOf} />
      {acceptance !== null && (
        <Acceptance
          contractId={contract.id}
          contractNumber={contract.number}
          acceptance={acceptance}
          own={hrefOf === 'client'}
        />
      )}
      {files.length > 0 && (
        <Card title="Файлы">
          <ul className="flex flex-col gap-2">
            {files.map((file) => (
              <li key={file.id} className="flex flex-wrap justify-between gap-x-4">
                <span>{fileWords(file.role, hrefOf)}</span>
                <TextLink href={paperFileHref(contract.id, file.id)} download>
                  {file.name}
                </TextLink>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

/** Who wants the contract to end, for whoever reads it. */
function whoGave(notice: ContractCard['notice'], hrefOf: ContractAudience): string {
  if (notice === null) return '';
  if (notice.withLeaving) return hrefOf === 'client' ? 'Вы уходите из сервиса.' : 'Клиент уходит из сервиса.';
  if (notice.by === 'client')
    return hrefOf === 'client' ? 'Вы подали уведомление.' : 'Уведомление подал клиент.';
  return hrefOf === 'client' ? 'Уведомление подал исполнитель.' : 'Клиенту отправлено уведомление.';
}
