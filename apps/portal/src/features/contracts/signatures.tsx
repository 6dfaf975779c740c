import { Card, DateTime, Notice } from '@koreshok/ui';

import type { ContractSignatureView } from '@/server/routers/contracts.ts';

const TONE = { valid: 'positive', refused: 'danger', unreadable: 'danger' } as const;

/** The client's signatures, the latest first: the verdict, what happened, what to do, and every step of the check. */
export function Signatures({ signatures }: { signatures: readonly ContractSignatureView[] }) {
  const own = signatures.filter(({ party }) => party === 'client');
  if (own.length === 0) return null;
  return (
    <Card title="Проверка подписи">
      <ol className="flex flex-col gap-3">
        {own.map((signature) => (
          <li key={signature.id}>
            {signature.verdict === null ? (
              <Notice title="Подпись проверяется">Обычно это занимает несколько секунд.</Notice>
            ) : (
              <Notice live tone={TONE[signature.verdict]} title={signature.sentence}>
                {signature.advice !== '' && <p>{signature.advice}</p>}
                <p className="text-sm text-muted">
                  Загружена <DateTime value={signature.receivedAt} />
                  {signature.signerName !== '' && `, подписал: ${signature.signerName}`}
                </p>
                <details className="mt-2 text-sm">
                  <summary>Что проверено</summary>
                  <ul className="mt-1 flex flex-col gap-1">
                    {signature.checks.map(({ name, passed, details }) => (
                      <li key={`${name}${details}`} className="wrap-anywhere">
                        {passed ? '✓' : '✗'} {name}
                        {details !== '' && <span className="text-muted">: {details}</span>}
                      </li>
                    ))}
                  </ul>
                </details>
              </Notice>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
