import clsx from 'clsx';
import type { ReactNode } from 'react';
import { formatNumber } from '../format/number.ts';
import { Link } from '../link/link.tsx';

export type LinkTab = {
  label: ReactNode;
  href: string;
  count?: number | undefined;
  active?: boolean | undefined;
};

/** Parts of one page, each with its own address. They scroll sideways on a phone. */
export function LinkTabs({ tabs, label }: { tabs: readonly LinkTab[]; label: string }) {
  return (
    <nav aria-label={label} className="min-w-0 border-b border-border">
      <ul className="-mb-px flex gap-6 overflow-x-auto overflow-y-hidden [scrollbar-width:none]">
        {tabs.map(({ label: words, href, count, active }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              aria-current={active ? 'page' : undefined}
              className={clsx(
                'flex items-center gap-1.5 border-b-2 py-2.5 whitespace-nowrap transition-colors focus-visible:-outline-offset-2',
                active
                  ? 'border-accent font-medium text-text'
                  : 'border-transparent text-muted hover:border-outline hover:text-text',
              )}
            >
              {words}
              {count !== undefined && (
                <span className="rounded-full bg-subtle px-1.5 text-xs leading-5 text-muted tabular-nums">
                  {formatNumber(count)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
