import clsx from 'clsx';
import { Link } from './link.tsx';
import type { LinkProps } from './link.tsx';

/** A link inside text: the accent, underlined. */
export function TextLink({ className, ...rest }: LinkProps) {
  return (
    <Link
      className={clsx(
        'rounded-sm text-accent underline decoration-accent/35 underline-offset-3 transition-colors hover:decoration-accent',
        className,
      )}
      {...rest}
    />
  );
}
