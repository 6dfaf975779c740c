import { Card, KeyValue } from '@koreshok/ui';

import type { OperatorOverview } from '@/server/routers/operator.ts';

import { countWords, shareWords } from './counts.ts';

type Verdicts = OperatorOverview['verdicts'];

const WORDS: readonly (readonly [keyof Verdicts, string, string?])[] = [
  ['accepted', 'Приняты'],
  ['waiting', 'Ждут ответа'],
  ['soft_quarantine', 'Придержаны', 'мягкий карантин: пройдут сами'],
  ['hard_quarantine', 'Не приняты', 'жёсткий карантин: чек оформляют заново'],
];

/** What the tax service said of the documents sent in the last day. */
export function VerdictCard({ verdicts }: { verdicts: Verdicts }) {
  const total = Object.values(verdicts).reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title="Ответы ФНС за сутки">
      <KeyValue
        items={WORDS.map(([verdict, term, hint]) => ({
          term,
          hint,
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
