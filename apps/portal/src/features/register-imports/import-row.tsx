'use client';

import { Badge, Button, counted } from '@koreshok/ui';
import { useState } from 'react';

import type { ImportRow } from '@/server/routers/register-imports.ts';

import { GridCell } from '../registers/papers/grid-cell.tsx';
import { IMPORT_COLUMNS, type TypedCells } from './columns.ts';

export type { TypedCells } from './columns.ts';

export const IMPORT_GRID =
  'grid gap-x-2 gap-y-3 lg:grid-cols-[5.5rem_1.1fr_1.1fr_1fr_0.9fr_minmax(9rem,1.1fr)_minmax(10.25rem,1.2fr)_minmax(10.25rem,1.2fr)] lg:items-start';

/** One line of the file; leaving a changed cell has it judged again. */
export function ImportRowLine({
  row,
  mended,
  editable,
  onSave,
}: {
  row: ImportRow;
  /** It was judged since the page was opened. */
  mended: boolean;
  editable: boolean;
  onSave: (cells: TypedCells, skipped: boolean) => Promise<void>;
}) {
  const [typed, setTyped] = useState<Partial<TypedCells>>({});
  const [busy, setBusy] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const [asked] = useState(() => toMend(row));
  const cells: TypedCells = { ...cellsOf(row), ...typed };
  const words = `строка ${row.number}`;
  // On a phone a row shows what is to be mended; a cell stays in sight once it is.
  const inSight = (name: keyof TypedCells) =>
    unfolded || asked.size === 0 || asked.has(name) || toMend(row).has(name);
  const folded = editable ? IMPORT_COLUMNS.filter(({ name }) => !inSight(name)).length : 0;
  const save = async (skipped: boolean) => {
    setBusy(true);
    await onSave(cells, skipped);
    setBusy(false);
  };
  const leave = (name: keyof TypedCells) => {
    if (typed[name] !== undefined && typed[name] !== row[name]) void save(row.state === 'skipped');
  };
  return (
    <div
      role="group"
      aria-label={words}
      aria-busy={busy}
      className={`${IMPORT_GRID} border-b border-border px-5 py-3 last:border-b-0`}
    >
      <div className="flex items-center justify-between gap-2 lg:flex-col lg:items-start">
        <span className="text-sm text-muted tabular-nums">
          <span className="lg:hidden">Строка </span>
          {row.number}
        </span>
        {mended && row.state === 'good' && <Badge tone="positive">исправлена</Badge>}
        {row.state === 'skipped' && <Badge>пропущена</Badge>}
        {editable && (
          <Button
            size="small"
            variant="ghost"
            className="lg:-ml-3"
            onClick={() => void save(row.state !== 'skipped')}
          >
            {row.state === 'skipped' ? 'Вернуть' : 'Пропустить'}
          </Button>
        )}
      </div>
      {folded > 0 && (
        <p className="truncate text-sm text-muted lg:hidden">
          {[cells.outlet, cells.name].filter((text) => text.trim() !== '').join(' · ')}
        </p>
      )}
      {IMPORT_COLUMNS.map((column) => {
        const finding = row.findings.find(({ field }) => field === column.name);
        return editable ? (
          <GridCell
            key={column.name}
            column={column}
            row={words}
            className={inSight(column.name) ? undefined : 'max-lg:hidden'}
            value={cells[column.name]}
            error={finding?.severity === 'error' ? finding.sentence : undefined}
            warning={finding?.severity === 'warning' ? finding.sentence : undefined}
            onChange={(text) => setTyped((before) => ({ ...before, [column.name]: text }))}
            onLeave={() => leave(column.name)}
          />
        ) : (
          <span
            key={column.name}
            className={column.mono === true ? 'font-mono text-sm break-all' : 'break-words'}
          >
            {cells[column.name]}
          </span>
        );
      })}
      {folded > 0 && (
        <Button
          size="small"
          variant="ghost"
          className="-ml-3 self-start justify-self-start lg:hidden"
          aria-label={`Показать всю строку: ${words}`}
          onClick={() => setUnfolded(true)}
        >
          Ещё {counted(folded, 'ячейка', 'ячейки', 'ячеек')}
        </Button>
      )}
    </div>
  );
}

/** The cells something was found in; an outlet is told by its name and its address together. */
function toMend({ findings }: ImportRow): ReadonlySet<string> {
  const fields = new Set(findings.map(({ field }) => field));
  if (fields.has('outlet') || fields.has('address')) return fields.add('outlet').add('address');
  return fields;
}

function cellsOf({
  outlet,
  address,
  name,
  model,
  serialNumber,
  registrationNumber,
  fn,
}: ImportRow): TypedCells {
  return { outlet, address, name, model, serialNumber, registrationNumber, fn };
}
