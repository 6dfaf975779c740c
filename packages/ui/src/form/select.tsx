'use client';

import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlHeight, controlLook } from './control-look.ts';
import { useFieldWiring } from './field-context.ts';

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };

export type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  options: readonly SelectOption[];
  /** The first, empty line, for example «Выберите точку». */
  placeholder?: string | undefined;
};

/** One of a few: the browser's own list, so that phones and keyboards behave as their owners know. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  const wiring = useFieldWiring(rest);
  return (
    <span className={clsx('relative block', className)}>
      <select
        {...rest}
        {...wiring}
        className={clsx(controlLook, controlHeight, 'appearance-none truncate pr-9')}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
