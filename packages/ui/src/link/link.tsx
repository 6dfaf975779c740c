'use client';

import { createContext, createElement, useContext } from 'react';
import type { ComponentProps, ComponentType, ReactNode } from 'react';

/** What every component here needs of a link; `next/link` fits. */
export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };
export type LinkComponent = ComponentType<LinkProps>;

const LinkContext = createContext<LinkComponent | undefined>(undefined);

/** Names the component that renders links below it, for example `next/link`; without it a plain `<a>`. */
export function LinkProvider({ component, children }: { component: LinkComponent; children: ReactNode }) {
  return <LinkContext value={component}>{children}</LinkContext>;
}

/** A link through the application's router, unstyled. Addresses of other sites always get a plain `<a>`. */
export function Link({ href, ...rest }: LinkProps) {
  const routed = useContext(LinkContext);
  const leavesTheSite = /^([a-z][a-z\d+.-]*:|\/\/|#)/i.test(href);
  const plain = leavesTheSite || rest.download !== undefined;
  return createElement(plain || !routed ? 'a' : routed, { href, ...rest });
}
