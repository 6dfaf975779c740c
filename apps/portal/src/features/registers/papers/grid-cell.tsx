'use client';

import { Input } from '@koreshok/ui';
import clsx from 'clsx';
import { useId } from 'react';

import type { GridColumn } from './columns.ts';

/** One editable cell: its own label for a phone and for screen readers, what is wrong under it. */
export function GridCell<Name extends string>({
  column,
  row,
  value,
  error,
  warning,
  onChange,
  onLeave,
  className,
}: {
  column: GridColumn<Name>;
  /** How people name the row: «строка 3». */
  row: string;
  value: string;
  error?: string | undefined;
  warning?: string | undefined;
  onChange: (text: string) => void;
  onLeave?: (() => void) | undefined;
  className?: string | undefined;
}) {
  const id = useId();
  const note = error ?? warning;
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className="text-sm text-muted lg:sr-only">
        {column.label}
        <span className="sr-only">, {row}</span>
      </label>
      <Input
        id={id}
        mono={column.mono === true}
        maxLength={column.maxLength}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={error === undefined ? 'text-sm text-warning' : 'text-sm text-danger'}>
          {note}
        </p>
      )}
    </div>
  );
}
