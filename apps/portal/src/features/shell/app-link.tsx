'use client';

import type { LinkProps } from '@koreshok/ui';
import NextLink from 'next/link';

/** A link through Next's router. Nothing is fetched ahead: every page is private and made when asked for. */
export function AppLink({ href, onClick, onMouseEnter, onTouchStart, ...rest }: LinkProps) {
  return (
    <NextLink
      href={href}
      prefetch={false}
      {...rest}
      {...(onClick ? { onClick } : {})}
      {...(onMouseEnter ? { onMouseEnter } : {})}
      {...(onTouchStart ? { onTouchStart } : {})}
    />
  );
}
