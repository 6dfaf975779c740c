import { Badge, Card, DateTime, type Tone } from '@koreshok/ui';

import type { MarkingWay } from '@/server/routers/receipts.ts';

type State = MarkingWay['items'][number]['state'];

const LOOKS: Readonly<Record<State, { words: string; tone: Tone }>> = {
  waiting: { words: 'ещё не передан', tone: 'neutral' },
  accepted: { words: 'принят', tone: 'positive' },
  refused: { words: 'не принят', tone: 'danger' },
  put_aside: { words: 'отложен', tone: 'danger' },
};

const NOTICE_WORDS: Readonly<Record<State, string>> = {
  waiting: 'ещё не передано',
  accepted: 'принято',
  refused: 'не принято',
  put_aside: 'отложено',
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
      <Notices notices={marking.notices} />
    </Card>
  );
}

/** What the drive itself told the marking system of this receipt. */
function Notices({ notices }: Pick<MarkingWay, 'notices'>) {
  if (notices.length === 0) return null;
  return (
    <section className="border-t border-border px-5 py-3">
      <h3 className="font-medium">Уведомления кассы о реализации</h3>
      <ul className="mt-2 flex flex-col gap-2">
        {notices.map(({ number, receivedAt, state, reason }) => (
          <li key={number} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <div className="min-w-0 flex-1">
              <p>
                № {number} от <DateTime value={receivedAt} />
              </p>
              {reason !== '' && <p className="text-sm text-muted">«{reason}»</p>}
            </div>
            <Badge tone={LOOKS[state].tone}>{NOTICE_WORDS[state]}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
