'use client';

import clsx from 'clsx';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { buttonLook } from './button-look.ts';
import type { ButtonSize, ButtonVariant } from './button-look.ts';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** An icon before the words. */
  icon?: ReactNode;
  /** The action runs: the button keeps its place and focus, shows a turning mark and takes no more presses. */
  busy?: boolean | undefined;
  /** As wide as its parent. */
  wide?: boolean | undefined;
};

/** A button: a verb with its object. One primary a page; `danger` only inside a confirmation. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'medium', icon, busy = false, wide = false } = props;
  const {
    variant: _v,
    size: _s,
    icon: _i,
    busy: _b,
    wide: _w,
    className,
    children,
    onClick,
    ...rest
  } = props;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={clsx(buttonLook(variant, size, wide), className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={press}
    >
      {busy ? <LoaderCircle aria-hidden className="animate-turn" /> : icon}
      {children}
    </button>
  );
}
