'use client';

import clsx from 'clsx';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { FieldContext } from './field-context.ts';
import { FieldError } from './field-error.tsx';

export type FieldProps = {
  label: ReactNode;
  /** Under the field: what is expected, with an example. */
  hint?: ReactNode;
  /** What is wrong and what to do; takes the hint's colour and place after it. */
  error?: string | undefined;
  /** Fields are needed unless said otherwise: an optional one says so beside its label. */
  optional?: boolean | undefined;
  /** The control's id, where a form summary points; made up when not given. */
  id?: string | undefined;
  /** Beside the label, for example a link «Где это взять». */
  aside?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** One question of a form: label above, control, hint and error under it, wired for screen readers. */
export function Field({ label, hint, error, optional, id, aside, className, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  const wiring = { id: controlId, describedBy, invalid: Boolean(error), required: !optional };
  return (
    <FieldContext value={wiring}>
      <div className={clsx('flex flex-col gap-1', className)}>
        <div className="flex items-baseline justify-between gap-4">
          <label htmlFor={controlId} className="font-medium">
            {label}
            {optional && <span className="font-normal text-muted"> — необязательно</span>}
          </label>
          {aside && <span className="text-sm">{aside}</span>}
        </div>
        {children}
        {hint && (
          <p id={hintId} className="text-sm text-muted">
            {hint}
          </p>
        )}
        <FieldError id={errorId}>{error}</FieldError>
      </div>
    </FieldContext>
  );
}
