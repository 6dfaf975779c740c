import { Card, DateTime, Notice, TextLink } from '@koreshok/ui';

import type { ContractCard, ContractSignatureView } from '@/server/routers/contracts.ts';

import { protocolHref } from './words.ts';

const TONE = { valid: 'positive', refused: 'danger', unreadable: 'danger' } as const;

/** The client's signatures: what became of the latest and what to do, and the attempts before it, each with its protocol. */
export function Signatures({ contract: { id, signatures } }: { contract: ContractCard }) {
  const [latest, ...earlier] = signatures.filter(({ party }) => party === 'client');
  if (latest === undefined) return null;
  return (
    <Card title="Проверка подписи">
      <div className="flex flex-col gap-4">
        <Latest contractId={id} signature={latest} />
        {earlier.length > 0 && (
          <details className="text-sm">
            <summary>Прежние попытки: {earlier.length}</summary>
            <ol className="mt-2 flex flex-col gap-2">
              {earlier.map((signature) => (
                <li key={signature.id} className="flex flex-wrap items-baseline gap-x-3">
                  <span className="text-muted">
                    <DateTime value={signature.receivedAt} />
                  </span>
                  <span>{signature.verdict === null ? 'Проверяется' : signature.sentence}</span>
                  <ProtocolLink contractId={id} signature={signature} />
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </Card>
  );
}

interface SignatureProps {
  contractId: string;
  signature: ContractSignatureView;
}

function Latest({ contractId, signature }: SignatureProps) {
  const { verdict, sentence, unchecked, advice, receivedAt, signerName, checks } = signature;
  if (verdict === null)
    return <Notice title="Подпись проверяется">Обычно это занимает несколько секунд.</Notice>;
  return (
    <Notice live tone={TONE[verdict]} title={sentence}>
      {unchecked.length > 0 && <p>{unchecked.join(' ')}</p>}
      {advice !== '' && <p>{advice}</p>}
      <p className="text-sm text-muted">
        Загружена <DateTime value={receivedAt} />
        {signerName !== '' && `, подписал: ${signerName}`}
      </p>
      <details className="mt-2 text-sm">
        <summary>Что проверено</summary>
        <ul className="mt-1 flex flex-col gap-1">
          {checks.map(({ name, passed, details }) => (
            <li key={`${name}${details}`} className="wrap-anywhere">
              {passed === null ? '–' : passed ? '✓' : '✗'} {name}
              {details !== '' && <span className="text-muted">: {details}</span>}
            </li>
          ))}
        </ul>
      </details>
      <p className="mt-2 text-sm">
        <ProtocolLink contractId={contractId} signature={signature} />
      </p>
    </Notice>
  );
}

function ProtocolLink({ contractId, signature: { id, hasProtocol } }: SignatureProps) {
  if (!hasProtocol) return null;
  return (
    <TextLink href={protocolHref(contractId, id)} target="_blank">
      Протокол проверки (PDF)
    </TextLink>
  );
}
