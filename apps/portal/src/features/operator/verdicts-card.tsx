import { Card, KeyValue } from '@koreshok/ui';

import type { OperatorOverview } from '@/server/routers/operator.ts';

import { VerdictBadge } from '../documents/verdict.tsx';
import { bounded } from './bounded.ts';

const ORDER = ['accepted', 'waiting', 'soft_quarantine', 'hard_quarantine'] as const;

/** What the tax service said of the last day's documents. */
export function VerdictsCard({ verdicts }: { verdicts: OperatorOverview['verdicts'] }) {
  return (
    <Card title="Ответы ФНС за сутки">
      <KeyValue
        items={ORDER.map((verdict) => ({
          term: <VerdictBadge key={verdict} verdict={verdict} />,
          value: bounded(verdicts[verdict]),
        }))}
      />
    </Card>
  );
}
