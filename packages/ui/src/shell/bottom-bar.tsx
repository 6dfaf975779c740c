'use client';

import clsx from 'clsx';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatNumber } from '../format/number.ts';
import { Link } from '../link/link.tsx';
import { Dialog } from '../overlay/dialog.tsx';
import { phoneItems } from './navigation-items.ts';
import type { NavigationSection } from './navigation-items.ts';

const place =
  'relative flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 rounded-md px-0.5 text-[0.6875rem] leading-4 ' +
  '[&_svg]:size-5 [&_svg]:shrink-0';

const look = (active: boolean) => clsx(place, active ? 'font-medium text-accent' : 'text-muted');

/** A phone's navigation: four places and «Ещё» with all of them. */
export function BottomBar(props: {
  sections: readonly NavigationSection[];
  active: string | undefined;
  footer?: ReactNode;
}) {
  const { sections, active, footer } = props;
  const [open, setOpen] = useState(false);
  const shown = phoneItems(sections);
  const elsewhere = active !== undefined && !shown.some(({ href }) => href === active);
  return (
    <nav
      aria-label="Главное меню"
      className="fixed inset-x-0 bottom-0 z-30 flex h-[calc(4rem+env(safe-area-inset-bottom))] items-stretch border-t border-border bg-surface px-1 pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {shown.map(({ href, label, shortLabel, icon, count = 0 }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === active ? 'page' : undefined}
          className={look(href === active)}
        >
          {icon}
          <span className="max-w-full truncate">{shortLabel ?? label}</span>
          {count > 0 && (
            <span className="absolute top-1.5 left-1/2 ml-1 min-w-4 rounded-full bg-danger px-1 text-center text-[0.625rem] leading-4 font-semibold text-on-danger">
              {formatNumber(count)}
            </span>
          )}
        </Link>
      ))}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Все разделы"
        trigger={
          <button type="button" className={look(elsewhere)}>
            <Ellipsis aria-hidden />
            <span>Ещё</span>
          </button>
        }
      >
        <div className="flex flex-col gap-4">
          {sections.map(({ label, items }, index) => (
            <div key={label ?? index}>
              {label && <p className="px-3 pb-1 text-xs text-muted">{label}</p>}
              {items.map((item) => (
                <Link
                  key={item.href}
                  href={item.href}
                  onClick={() => setOpen(false)}
                  aria-current={item.href === active ? 'page' : undefined}
                  className={clsx(
                    'flex min-h-12 items-center gap-3 rounded-md px-3 text-lg [&_svg]:size-5',
                    item.href === active ? 'bg-accent-soft font-medium' : 'hover:bg-subtle',
                  )}
                >
                  <span className="text-muted">{item.icon}</span>
                  {item.label}
                </Link>
              ))}
            </div>
          ))}
          {footer && <div className="border-t border-border px-3 pt-4 text-sm text-muted">{footer}</div>}
        </div>
      </Dialog>
    </nav>
  );
}
