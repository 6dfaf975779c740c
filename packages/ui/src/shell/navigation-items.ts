import type { ReactNode } from 'react';

/** A place in the navigation. */
export type NavigationItem = {
  href: string;
  label: string;
  /** An element, `<Receipt />`: a component itself cannot cross from the server. */
  icon: ReactNode;
  /** How much waits there. */
  count?: number | undefined;
  /** A shorter name for the bottom bar of a phone, up to ten letters. */
  shortLabel?: string | undefined;
  /** One of the four in the bottom bar of a phone; without any marked, the first four. */
  onPhone?: boolean | undefined;
};

export type NavigationSection = { label?: string | undefined; items: readonly NavigationItem[] };

/** The address of the item that a path belongs to: the longest that the path is or lies under. */
export function activeHref(sections: readonly NavigationSection[], path: string): string | undefined {
  return sections
    .flatMap(({ items }) => items.map(({ href }) => href))
    .filter((href) => path === href || path.startsWith(href.endsWith('/') ? href : `${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The four that a phone's bottom bar shows, in the order of the navigation. */
export function phoneItems(sections: readonly NavigationSection[]): readonly NavigationItem[] {
  const all = sections.flatMap(({ items }) => items);
  const marked = all.filter(({ onPhone }) => onPhone);
  return (marked.length > 0 ? marked : all).slice(0, 4);
}

/** The cookie that keeps the navigation folded, for the server to draw it so at once. */
export const navigationCookie = 'navigation';

/** Whether the cookie's value says folded. */
export function foldedOfCookie(value: string | undefined): boolean {
  return value === 'folded';
}
