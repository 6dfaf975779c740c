import { Card, DateTime, groupByFour, Timeline, type TimelineItem } from '@koreshok/ui';

import type { RegisterCard } from '@/server/routers/registers.ts';

import { sourceWords } from './term-card.tsx';

interface Event {
  readonly at: Date;
  readonly item: TimelineItem;
}

/** What happened to a register since it came here: drives, terms, the archive. */
export function HistoryCard({ register }: { register: RegisterCard }) {
  const events = [
    event(register.createdAt, 'Касса добавлена'),
    ...register.drives.map(({ fn, validFrom }) => event(validFrom, `Поставлен ФН ${groupByFour(fn)}`)),
    ...register.drives.flatMap(({ fn, validUntil }) =>
      validUntil === null ? [] : [event(validUntil, `Снят ФН ${groupByFour(fn)}`)],
    ),
    ...register.places
      .slice(0, -1)
      .map(({ outletName, validFrom }) => event(validFrom, `Перенесена в точку «${outletName}»`)),
    ...register.terms.map(({ paidFrom, paidUntil, source }) =>
      event(
        paidFrom,
        `Начало срока: ${sourceWords(source)}`,
        <>
          до <DateTime value={paidUntil} look="date" />
        </>,
      ),
    ),
    ...(register.archivedAt === null ? [] : [event(register.archivedAt, 'Касса отправлена в архив')]),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return (
    <Card title="История">
      <Timeline label="История кассы" items={events.map(({ item }) => item)} />
    </Card>
  );
}

function event(at: Date, title: string, detail?: TimelineItem['detail']): Event {
  return { at, item: { title, time: <DateTime value={at} />, detail, state: 'done' } };
}
