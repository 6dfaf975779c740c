import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../action/icon-button.tsx';
import { Link } from '../link/link.tsx';
import { DropdownMenu } from '../overlay/dropdown-menu.tsx';

export type PublicLayoutProps = {
  logo: ReactNode;
  homeHref?: string | undefined;
  links?: readonly { href: string; label: string }[] | undefined;
  /** «Войти», «Подключить кассу». */
  action?: ReactNode;
  /** Who stands behind the page: contacts, the law's lines. */
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of pages for everybody: 16 px text, a line of links above, contacts below. */
export function PublicLayout({
  logo,
  homeHref = '/',
  links = [],
  action,
  footer,
  children,
}: PublicLayoutProps) {
  return (
    <div className="flex min-h-dvh flex-col text-lg">
      <header className="border-b border-border bg-surface print:hidden">
        <div className="mx-auto flex h-16 max-w-6xl items-center gap-8 px-6 max-md:gap-3 max-md:px-4">
          <Link href={homeHref} className="flex min-w-0 rounded-md">
            {logo}
          </Link>
          <nav
            aria-label="Страницы"
            className="flex grow justify-end gap-6 text-base max-md:hidden md:justify-start"
          >
            {links.map(({ href, label }) => (
              <Link key={href} href={href} className="rounded-sm py-1 text-muted hover:text-text">
                {label}
              </Link>
            ))}
          </nav>
          <div className="flex shrink-0 items-center gap-2 max-md:ml-auto">
            {action}
            {links.length > 0 && (
              <span className="md:hidden">
                <DropdownMenu
                  trigger={<IconButton label="Меню" icon={<Menu aria-hidden />} />}
                  items={links.map(({ href, label }) => ({ href, label }))}
                />
              </span>
            )}
          </div>
        </div>
      </header>
      <main id="content" className="mx-auto w-full max-w-6xl grow px-6 py-10 max-md:px-4 max-md:py-6">
        {children}
      </main>
      {footer && (
        <footer className="border-t border-border bg-surface print:hidden">
          <div className="mx-auto max-w-6xl px-6 py-8 text-base text-muted max-md:px-4">{footer}</div>
        </footer>
      )}
    </div>
  );
}
