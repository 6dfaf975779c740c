'use client';

import clsx from 'clsx';
import { useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { Link } from '../link/link.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { activeHref, navigationCookie } from './navigation-items.ts';
import type { NavigationSection } from './navigation-items.ts';
import { SideNavigation } from './side-navigation.tsx';

export type AppShellProps = {
  /** The brand's Logo, and its mark alone for the folded navigation and phones. */
  logo: ReactNode;
  logoMark: ReactNode;
  homeHref: string;
  sections: readonly NavigationSection[];
  /** The current path, from which the active place follows. */
  path: string;
  /** Whose cabinet this is: an OrganizationSwitcher. */
  organization?: ReactNode;
  /** A GlobalSearch. */
  search?: ReactNode;
  /** Notifications, help, a ProfileMenu. */
  tools?: ReactNode;
  /** A VisitBar while somebody looks into another's cabinet. */
  visitBar?: ReactNode;
  /** Under the navigation: support contacts. */
  footer?: ReactNode;
  /** What the cookie says (see foldedOfCookie). */
  defaultFolded?: boolean | undefined;
  children: ReactNode;
};

const visitBarHeight = '2.75rem';

/** The frame of a cabinet: navigation at the left or at a phone's bottom, the top bar, the page. */
export function AppShell(props: AppShellProps) {
  const {
    logo,
    logoMark,
    homeHref,
    sections,
    path,
    organization,
    search,
    tools,
    visitBar,
    footer,
    children,
  } = props;
  const [folded, setFolded] = useState(props.defaultFolded ?? false);
  const active = activeHref(sections, path);
  const fold = (next: boolean) => {
    setFolded(next);
    document.cookie = `${navigationCookie}=${next ? 'folded' : 'open'}; Path=/; Max-Age=31536000; SameSite=Lax`;
  };
  const bar = visitBar ? visitBarHeight : '0rem';
  const heights = { '--visit-bar': bar, '--shell-top': `calc(3.5rem + ${bar})` } as CSSProperties;
  return (
    <div style={heights} className="min-h-dvh">
      <a
        href="#content"
        className="fixed top-2 left-2 z-60 rounded-md bg-raised px-4 py-2 font-medium shadow-floating not-focus:sr-only"
      >
        К содержанию
      </a>
      {visitBar && <div className="sticky top-0 z-30 h-11 print:hidden">{visitBar}</div>}
      <div className="flex">
        <SideNavigation
          logo={logo}
          logoMark={logoMark}
          homeHref={homeHref}
          sections={sections}
          active={active}
          folded={folded}
          onFold={fold}
          footer={footer}
        />
        <div className="flex min-w-0 grow flex-col">
          <header className="sticky print:hidden top-(--visit-bar) z-20 flex h-14 items-center gap-3 border-b border-border bg-background/90 px-6 backdrop-blur-sm max-md:px-4">
            <Link href={homeHref} className="flex rounded-md md:hidden">
              {logoMark}
            </Link>
            {organization && <div className="min-w-0 shrink max-md:grow">{organization}</div>}
            <div className={clsx('flex min-w-0 justify-center md:grow', !organization && 'max-md:grow')}>
              {search}
            </div>
            <div className="flex shrink-0 items-center gap-1">{tools}</div>
          </header>
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto w-full max-w-[90rem] grow px-6 py-6 focus:outline-none print:max-w-none print:p-0 max-md:px-4 max-md:pt-4 max-md:pb-24"
          >
            {children}
          </main>
        </div>
      </div>
      <BottomBar sections={sections} active={active} footer={footer} />
    </div>
  );
}
