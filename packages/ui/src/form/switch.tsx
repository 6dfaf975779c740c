'use client';

import clsx from 'clsx';
import { Switch as Primitive } from 'radix-ui';
import { useId } from 'react';
import type { ReactNode } from 'react';

export type SwitchProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked?: boolean | undefined;
  defaultChecked?: boolean | undefined;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
};

/** A setting that takes effect at once. For what is sent with a form take a checkbox. */
export function Switch({ label, hint, className, checked, defaultChecked, ...rest }: SwitchProps) {
  const id = useId();
  const state = {
    ...(checked === undefined ? {} : { checked }),
    ...(defaultChecked === undefined ? {} : { defaultChecked }),
  };
  const own = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return (
    <div className={clsx('flex items-start justify-between gap-4', className)}>
      <span className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span id={`${id}-hint`} className="block text-sm text-muted">
            {hint}
          </span>
        )}
      </span>
      <Primitive.Root
        {...own}
        {...state}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative mt-px h-5 w-9 shrink-0 rounded-full bg-outline transition-colors data-[state=checked]:bg-accent disabled:opacity-50"
      >
        <Primitive.Thumb className="block size-4 translate-x-0.5 rounded-full bg-surface transition-transform data-[state=checked]:translate-x-[18px]" />
      </Primitive.Root>
    </div>
  );
}
