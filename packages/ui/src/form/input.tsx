'use client';

import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { controlHeight, controlLook } from './control-look.ts';
import { useFieldWiring } from './field-context.ts';

export type InputProps = ComponentProps<'input'> & {
  /** Figures and codes in the fixed-width face. */
  mono?: boolean | undefined;
  /** A unit behind the text: `₽`, `дней`. */
  suffix?: ReactNode;
};

/** A one-line text field. */
export function Input({ mono, suffix, className, ...rest }: InputProps) {
  const wiring = useFieldWiring(rest);
  const input = (
    <input
      type="text"
      {...rest}
      {...wiring}
      className={clsx(controlLook, controlHeight, mono && 'font-mono', Boolean(suffix) && 'pr-12', className)}
    />
  );
  if (!suffix) return input;
  return (
    <span className="relative block">
      {input}
      <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-muted">
        {suffix}
      </span>
    </span>
  );
}
