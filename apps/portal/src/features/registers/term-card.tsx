import { Card, DateTime, formatDateTime, KeyValue, SpanTimeline } from '@koreshok/ui';

import type { RegisterCard } from '@/server/routers/registers.ts';

const SOURCES: Readonly<Record<string, string>> = {
  trial: 'пробный период',
  manual: 'продление',
  invoice: 'оплата по счёту',
  transfer: 'перенос с другой кассы',
};

/** Until when documents are taken in, and what the paid stretches were. */
export function TermCard({
  register,
  now,
}: {
  register: Pick<RegisterCard, 'admission' | 'terms' | 'timeZone'>;
  now: Date;
}) {
  const { admission, terms, timeZone } = register;
  const starts = terms.map(({ paidFrom }) => paidFrom.getTime());
  const ends = terms.map(({ paidUntil }) => paidUntil.getTime());
  const from = Math.min(...starts, now.getTime());
  const to = Math.max(...ends, now.getTime() + 1);
  const day = (at: number) => formatDateTime(new Date(at), timeZone, 'date-figures');
  return (
    <Card title="Обслуживание">
      <div className="flex flex-col gap-4">
        {terms.length > 0 && (
          <SpanTimeline
            label="Оплаченные сроки"
            from={from}
            to={to}
            now={now.getTime()}
            spans={terms.map(({ paidFrom, paidUntil, source }) => ({
              start: paidFrom.getTime(),
              end: paidUntil.getTime(),
              label: `${sourceWords(source)}: ${day(paidFrom.getTime())} — ${day(paidUntil.getTime())}`,
            }))}
            ticks={[
              { at: from, label: day(from) },
              { at: to, label: day(to) },
            ]}
          />
        )}
        <KeyValue
          items={
            admission === null
              ? [{ term: 'Приём документов', value: 'не идёт: нет накопителя' }]
              : [
                  {
                    term: 'Приём документов',
                    value: admission.state === 'admitted' ? 'идёт' : 'остановлен',
                  },
                  {
                    term: 'Срок до',
                    value: <DateTime value={admission.paidUntil} look="date" timeZone={timeZone} />,
                  },
                  {
                    term: 'Принимаем ещё до',
                    value: <DateTime value={admission.graceUntil} look="date" timeZone={timeZone} />,
                    hint: 'После конца срока документы принимаются ещё несколько дней.',
                  },
                ]
          }
        />
      </div>
    </Card>
  );
}

export function sourceWords(source: string): string {
  return SOURCES[source] ?? source;
}
