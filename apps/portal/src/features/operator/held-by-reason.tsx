import { routes } from '@koreshok/domain/routes';
import { type Column, DataTable, formatNumber } from '@koreshok/ui';

import type { OperatorOverview } from '@/server/routers/operator.ts';

import { heldWords } from './held-words.ts';

type Held = OperatorOverview['held'][number];

const COLUMNS: readonly Column<Held>[] = [
  { key: 'reason', heading: 'Причина', phone: 'title', cell: ({ reason }) => heldWords(reason) },
  {
    key: 'count',
    heading: 'Документов',
    align: 'end',
    phone: 'line',
    className: 'w-40',
    cell: ({ count }) => formatNumber(count),
  },
];

/** Held documents gathered by reason, each a link to its list. */
export function HeldByReason({ held }: { held: readonly Held[] }) {
  if (held.length === 0) {
    return <p className="px-5 pb-5 text-muted">Таких нет: шлюз принял всё, что прислали кассы.</p>;
  }
  return (
    <DataTable
      label="Не приняты шлюзом"
      columns={COLUMNS}
      rows={held}
      rowId={({ reason }) => reason}
      rowHref={({ reason }) => routes.operator.held({ reason })}
    />
  );
}
