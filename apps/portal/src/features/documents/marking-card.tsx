import { Badge, Card, DateTime, type Tone } from '@koreshok/ui';

import type { MarkingWay } from '@/server/routers/receipts.ts';

type State = MarkingWay['items'][number]['state'];

const LOOKS: Readonly<Record<State, { words: string; tone: Tone }>> = {
  waiting: { words: 'ещё не передан', tone: 'neutral' },
  accepted: { words: 'принят', tone: 'positive' },
  refused: { words: 'не принят', tone: 'danger' },
  put_aside: { words: 'отложен', tone: 'danger' },
};

/** What became of each marked item of a receipt at «Честный знак»; nothing where no item is marked. */
export function MarkingCard({ marking }: { marking: MarkingWay | null }) {
  if (marking === null) return null;
  return (
    <Card
      flush
      title="Маркировка"
      description={
        marking.sentAt === null ? (
          'Коды ждут отправки в «Честный знак» (ГИС МТ).'
        ) : (
          <>
            Коды переданы в «Честный знак» (ГИС МТ) <DateTime value={marking.sentAt} />.
          </>
        )
      }
    >
      <ul className="border-t border-border">
        {marking.items.map(({ position, name, code, state, reason }) => (
          <li
            key={position}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-border px-5 py-3 last:border-b-0"
          >
            <div className="min-w-0 flex-1">
              <p className="font-medium">{name === '' ? `Позиция ${position}` : name}</p>
              <p className="font-mono text-sm break-all text-muted">{code}</p>
              {reason !== '' && <p className="text-sm text-muted">«{reason}»</p>}
            </div>
            <Badge tone={LOOKS[state].tone}>{LOOKS[state].words}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
