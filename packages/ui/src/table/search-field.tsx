'use client';

import clsx from 'clsx';
import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlHeight, controlLook } from '../form/control-look.ts';

export type SearchFieldProps = Omit<ComponentProps<'input'>, 'type'> & {
  /** What is searched, read aloud. */
  label: string;
};

/** A field that narrows a list; inside a GET form its text becomes part of the address. */
export function SearchField({ label, className, ...rest }: SearchFieldProps) {
  return (
    <span className={clsx('relative block min-w-0', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
      />
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        type="search"
        aria-label={label}
        className={clsx(controlLook, controlHeight, 'pl-9')}
      />
    </span>
  );
}
