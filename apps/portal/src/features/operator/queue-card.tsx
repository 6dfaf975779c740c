import { Card, formatDuration, formatNumber, KeyValue } from '@koreshok/ui';

import type { OperatorOverview } from '@/server/routers/operator.ts';

import { queueAge } from './state.ts';

/** What waits to be sent to the tax service, for how long, and where sending fails. */
export function QueueCard({ overview }: { overview: OperatorOverview }) {
  const { relay } = overview;
  const age = queueAge(overview);
  return (
    <Card title="Очередь в ФНС">
      <KeyValue
        items={[
          { term: 'Документов ждёт', value: formatNumber(relay.documents) },
          { term: 'Касс с очередью', value: formatNumber(relay.lanes) },
          {
            term: 'Первый ждёт',
            value: relay.oldestDueAt === null ? 'никто не ждёт' : formatDuration(age),
          },
          {
            term: 'Отправка не удалась',
            value: relay.failing === 0 ? 'таких касс нет' : formatNumber(relay.failing),
            hint: relay.failing === 0 ? undefined : 'Повторится сама, документы хранятся у нас.',
          },
        ]}
      />
    </Card>
  );
}
