'use client';

import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

export type IconButtonProps = ComponentProps<'button'> & {
  /** What the button does, read aloud and shown on hover. */
  label: string;
  icon: ReactNode;
  /** A count at the corner, for example of unread notices; nothing at 0. */
  count?: number | undefined;
};

/** A square button of one icon. */
export function IconButton({ label, icon, count = 0, className, ...rest }: IconButtonProps) {
  const name = count > 0 ? `${label}: ${count}` : label;
  return (
    <button
      type="button"
      title={label}
      aria-label={name}
      className={clsx(
        'relative inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted transition-colors',
        'hover:bg-subtle hover:text-text disabled:cursor-not-allowed disabled:opacity-50 max-md:size-11 [&_svg]:size-[18px]',
        className,
      )}
      {...rest}
    >
      {icon}
      {count > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 right-0.5 min-w-4 rounded-full bg-danger px-1 text-[0.625rem] leading-4 font-semibold text-on-danger tabular-nums"
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
    </button>
  );
}
