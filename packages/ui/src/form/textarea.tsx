'use client';

import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { controlLook } from './control-look.ts';
import { useFieldWiring } from './field-context.ts';

/** A text field of several lines that grows with its text. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  const wiring = useFieldWiring(rest);
  return (
    <textarea
      rows={3}
      {...rest}
      {...wiring}
      className={clsx(controlLook, 'field-sizing-content min-h-20 resize-y py-2', className)}
    />
  );
}
