import { Card } from '@koreshok/ui';

import type { DocumentCard } from '@/server/routers/documents.ts';

/** What to do when the receipt is wrong. Open at once where the tax service will not have it. */
export function CorrectionAdvice({ card }: { card: DocumentCard }) {
  const { advice, verdict } = card;
  if (advice === null) return null;
  const refused = verdict === 'hard_quarantine';
  const steps = (
    <>
      <p>{advice.sentence}</p>
      {advice.steps.length > 0 && (
        <ol className="mt-3 flex list-decimal flex-col gap-2 pl-5">
          {advice.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </>
  );
  return (
    <Card title={refused ? 'Как исправить чек' : 'Если в чеке ошибка'}>
      {refused ? (
        steps
      ) : (
        <details>
          <summary className="text-accent">Показать, как исправить</summary>
          <div className="mt-3">{steps}</div>
        </details>
      )}
    </Card>
  );
}
