import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';
import type { LinkProps } from '../link/link.tsx';
import { buttonLook } from './button-look.ts';
import type { ButtonSize, ButtonVariant } from './button-look.ts';

export type LinkButtonProps = LinkProps & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  wide?: boolean | undefined;
};

/** A link dressed as a button, for an action that is a page. */
export function LinkButton(props: LinkButtonProps) {
  const { variant = 'secondary', size = 'medium', icon, wide = false, className, children, ...rest } = props;
  return (
    <Link className={clsx(buttonLook(variant, size, wide), className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
