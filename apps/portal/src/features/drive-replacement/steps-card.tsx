import type { ReplacementActor } from '@koreshok/domain/drive-replacement';
import { Badge, Card, DateTime, groupByFour, KeyValue, Timeline } from '@koreshok/ui';

import type { DriveReplacementCard } from '@/server/routers/drive-replacements.ts';

export const ACTOR_WORDS: Readonly<Record<ReplacementActor, string>> = {
  client: 'клиент',
  service_center: 'сервисный центр',
  operator: 'оператор',
  fns: 'ФНС',
};

type Replacement = NonNullable<DriveReplacementCard['replacement']>;

/** The steps of a change with who does each, and the law's clocks of a broken drive. */
export function StepsCard({ replacement }: { replacement: Replacement }) {
  const { steps, clocks, oldDrive, newDrive, startedAt, cause } = replacement;
  return (
    <Card title={cause === 'planned' ? 'Замена ФН по шагам' : 'Сломанный ФН: что делать'}>
      <div className="flex flex-col gap-5">
        <KeyValue
          items={[
            { term: 'Начата', value: <DateTime value={startedAt} /> },
            { term: 'Прежний ФН', value: <span className="font-mono">{groupByFour(oldDrive)}</span> },
            {
              term: 'Новый ФН',
              value:
                newDrive === '' ? (
                  'ещё не поставлен'
                ) : (
                  <span className="font-mono">{groupByFour(newDrive)}</span>
                ),
            },
          ]}
        />
        <Timeline
          label="Шаги замены ФН"
          items={steps.map(({ title, detail, who, state }) => ({
            title,
            time: <Badge>{ACTOR_WORDS[who]}</Badge>,
            detail: state === 'done' ? undefined : detail,
            state,
          }))}
        />
        {clocks.length > 0 && (
          <div>
            <h3 className="mb-2 font-medium">Сроки по закону</h3>
            <KeyValue
              items={clocks.map(({ until, who, sentence }) => ({
                term: sentence,
                value: (
                  <>
                    до <DateTime value={until} look="date" />
                  </>
                ),
                hint: ACTOR_WORDS[who],
              }))}
            />
          </div>
        )}
      </div>
    </Card>
  );
}
