'use client';

import clsx from 'clsx';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatNumber } from '../format/number.ts';
import { Link } from '../link/link.tsx';
import type { NavigationItem, NavigationSection } from './navigation-items.ts';

/** Words that a folded navigation only reads aloud; between 768 and 1024 px it is always folded. */
const wordsLook = (folded: boolean) => (folded ? 'sr-only' : 'max-lg:sr-only');

function Entry({ item, active, folded }: { item: NavigationItem; active: boolean; folded: boolean }) {
  const { href, label, icon, count = 0 } = item;
  return (
    <Link
      href={href}
      title={label}
      aria-current={active ? 'page' : undefined}
      className={clsx(
        'relative flex h-9 items-center gap-3 rounded-md px-3 transition-colors [&_svg]:size-[18px] [&_svg]:shrink-0',
        active
          ? 'bg-accent-soft font-medium text-text [&_svg]:text-accent'
          : 'text-muted hover:bg-subtle hover:text-text',
      )}
    >
      {icon}
      <span className={clsx('min-w-0 grow truncate', wordsLook(folded))}>{label}</span>
      {count > 0 && (
        <span
          className={clsx(
            'rounded-full px-1.5 text-xs leading-5 font-medium text-text tabular-nums',
            folded
              ? 'absolute -top-1 -right-1 bg-border'
              : 'bg-subtle max-lg:absolute max-lg:-top-1 max-lg:-right-1 max-lg:bg-border',
          )}
        >
          {formatNumber(count)}
        </span>
      )}
    </Link>
  );
}

export type SideNavigationProps = {
  logo: ReactNode;
  logoMark: ReactNode;
  homeHref: string;
  sections: readonly NavigationSection[];
  active: string | undefined;
  folded: boolean;
  onFold: (folded: boolean) => void;
  footer?: ReactNode;
};

/** The navigation at the left: 240 px, or 64 px folded. */
export function SideNavigation(props: SideNavigationProps) {
  const { logo, logoMark, homeHref, sections, active, folded, onFold, footer } = props;
  const FoldMark = folded ? PanelLeftOpen : PanelLeftClose;
  const foldWords = folded ? 'Развернуть меню' : 'Свернуть меню';
  return (
    <aside
      aria-label="Меню кабинета"
      className={clsx(
        'sticky top-(--visit-bar) hidden h-[calc(100dvh-var(--visit-bar))] shrink-0 flex-col border-r border-border bg-background md:flex print:hidden',
        folded ? 'w-16' : 'w-16 lg:w-60',
      )}
    >
      <Link href={homeHref} className="flex h-14 shrink-0 items-center rounded-md px-4.5">
        <span className={folded ? 'hidden' : 'min-w-0 max-lg:hidden'}>{logo}</span>
        <span className={folded ? undefined : 'lg:hidden'}>{logoMark}</span>
      </Link>
      <nav aria-label="Разделы" className="flex min-h-0 grow flex-col gap-5 overflow-y-auto px-2.5 py-3">
        {sections.map(({ label, items }, index) => (
          <div key={label ?? index} className="flex flex-col gap-0.5">
            {label && <p className={clsx('px-3 pb-1 text-xs text-muted', wordsLook(folded))}>{label}</p>}
            {items.map((item) => (
              <Entry key={item.href} item={item} active={item.href === active} folded={folded} />
            ))}
          </div>
        ))}
      </nav>
      {footer && (
        <div className={clsx('px-5 py-3 text-sm text-muted', folded ? 'hidden' : 'max-lg:hidden')}>
          {footer}
        </div>
      )}
      <button
        type="button"
        aria-expanded={!folded}
        aria-label={foldWords}
        title={foldWords}
        onClick={() => onFold(!folded)}
        className="m-2.5 flex h-9 items-center gap-3 rounded-md px-3 text-muted hover:bg-subtle hover:text-text max-lg:hidden"
      >
        <FoldMark aria-hidden className="size-[18px] shrink-0" />
        {!folded && <span>Свернуть</span>}
      </button>
    </aside>
  );
}
