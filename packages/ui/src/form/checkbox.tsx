'use client';

import clsx from 'clsx';
import { useId, useRef } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useChosenEarly } from './chosen-early.ts';
import { FieldError } from './field-error.tsx';

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Some of the things below are chosen, not all. */
  indeterminate?: boolean | undefined;
  /** The label is only read aloud: for the boxes of a table. */
  labelHidden?: boolean | undefined;
};

const box =
  'size-[18px] shrink-0 appearance-none rounded-sm border border-outline bg-surface bg-center bg-no-repeat transition-colors ' +
  'hover:border-text/60 checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent ' +
  'aria-invalid:border-danger disabled:cursor-not-allowed disabled:opacity-50';

/** A yes or no that takes effect when the form is sent. */
export function Checkbox(props: CheckboxProps) {
  const { label, hint, error, indeterminate = false, labelHidden = false, className, id, ...rest } = props;
  const ownId = useId();
  const inputId = id ?? ownId;
  const place = useRef<HTMLDivElement>(null);
  useChosenEarly(place);
  const describedBy = [hint && `${inputId}-hint`, error && `${inputId}-error`].filter(Boolean).join(' ');
  return (
    <div ref={place} className={clsx('flex flex-col gap-1', className)}>
      <div className="flex gap-2.5">
        <span className="relative flex size-[18px] shrink-0 translate-y-px">
          <input
            {...rest}
            id={inputId}
            type="checkbox"
            ref={(element) => {
              if (element) element.indeterminate = indeterminate;
            }}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy || undefined}
            aria-label={labelHidden && typeof label === 'string' ? label : undefined}
            className={clsx(box, 'peer')}
          />
          <CheckMark indeterminate={indeterminate} />
        </span>
        {!labelHidden && (
          <label htmlFor={inputId} className="min-w-0">
            {label}
          </label>
        )}
      </div>
      {hint && (
        <p id={`${inputId}-hint`} className="pl-7 text-sm text-muted">
          {hint}
        </p>
      )}
      <FieldError id={`${inputId}-error`}>{error}</FieldError>
    </div>
  );
}

function CheckMark({ indeterminate }: { indeterminate: boolean }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 18 18"
      className="pointer-events-none absolute inset-0 size-[18px] fill-none stroke-on-accent stroke-2 opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-100"
    >
      <path
        d={indeterminate ? 'M5 9h8' : 'M4.5 9.5l3 3 6-6.5'}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
