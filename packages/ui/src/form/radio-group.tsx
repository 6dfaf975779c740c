'use client';

import clsx from 'clsx';
import { useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useChosenEarly } from './chosen-early.ts';
import { FieldError } from './field-error.tsx';

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
};

export type RadioGroupProps = {
  /** The question, shown as the group's legend. */
  label: ReactNode;
  name: string;
  options: readonly RadioOption[];
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** `cards` frames each answer: for choices that need a sentence. */
  look?: 'plain' | 'cards' | undefined;
  id?: string | undefined;
  className?: string | undefined;
};

const dot =
  'mt-px size-[18px] shrink-0 appearance-none rounded-full border border-outline bg-surface transition-[border] ' +
  'hover:border-text/60 checked:border-[5px] checked:border-accent disabled:cursor-not-allowed disabled:opacity-50';

/** One answer of a few, all in view. */
export function RadioGroup(props: RadioGroupProps) {
  const {
    label,
    name,
    options,
    value,
    defaultValue,
    onValueChange,
    hint,
    error,
    look = 'plain',
    className,
  } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const answers = useRef<HTMLFieldSetElement>(null);
  useChosenEarly(answers);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      ref={answers}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy || undefined}
      className={clsx('min-w-0', className)}
    >
      <legend className="mb-2 font-medium">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-2 text-sm text-muted">
          {hint}
        </p>
      )}
      <div className="flex flex-col gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={clsx(
              'flex cursor-pointer gap-2.5',
              look === 'cards' &&
                'rounded-md border border-border bg-surface p-3 transition-colors hover:border-outline has-checked:border-accent has-checked:bg-accent-soft',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined ? defaultValue === option.value : undefined}
              onChange={() => onValueChange?.(option.value)}
              className={dot}
            />
            <span className="min-w-0">
              <span className={clsx(look === 'cards' && 'font-medium')}>{option.label}</span>
              {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}
