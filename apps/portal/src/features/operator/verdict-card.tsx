import { Card, KeyValue } from '@koreshok/ui';

import type { OperatorOverview } from '@/server/routers/operator.ts';

import { VerdictBadge } from '../documents/verdict.tsx';
import { countWords, shareWords } from './counts.ts';

type Verdicts = OperatorOverview['verdicts'];

const ORDER: readonly (keyof Verdicts)[] = ['accepted', 'waiting', 'soft_quarantine', 'hard_quarantine'];

/** What the tax service said of the documents sent in the last day. */
export function VerdictCard({ verdicts }: { verdicts: Verdicts }) {
  const total = Object.values(verdicts).reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title="Ответы ФНС за сутки">
      <KeyValue
        items={ORDER.map((verdict) => ({
          term: <VerdictBadge key={verdict} verdict={verdict} />,
          value: (
            <span className="flex items-baseline justify-between gap-4 tabular-nums">
              {countWords(verdicts[verdict])}
              <span className="text-muted">{shareWords(verdicts[verdict].count, total)}</span>
            </span>
          ),
        }))}
      />
    </Card>
  );
}
