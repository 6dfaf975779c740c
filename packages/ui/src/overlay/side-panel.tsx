'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';

export type SidePanelProps = {
  title: ReactNode;
  /** Under the title: a state mark, a time. */
  subtitle?: ReactNode;
  /** The list's address without the panel: the panel's being open is part of the URL. */
  closeHref: string;
  /** Quiet actions in the head. */
  actions?: ReactNode;
  footer?: ReactNode;
  /** 480 px, or 640 px when `wide`. */
  wide?: boolean | undefined;
  children: ReactNode;
};

/**
 * A row opened beside its list, which stays usable; a whole page on a phone. Takes the focus when it appears,
 * Escape follows `closeHref`.
 */
export function SidePanel({ title, subtitle, closeHref, actions, footer, wide, children }: SidePanelProps) {
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const close = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close.current?.click();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={clsx(
        'fixed inset-y-0 right-0 z-40 flex w-full animate-appear flex-col border-l border-border bg-surface shadow-floating focus:outline-none',
        wide ? 'md:w-[640px]' : 'md:w-[480px]',
      )}
    >
      <header className="flex items-start justify-between gap-4 border-b border-border px-6 py-4 max-md:px-4">
        <div className="min-w-0">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          {subtitle && <div className="mt-1">{subtitle}</div>}
        </div>
        <div className="-mt-1 -mr-2 flex shrink-0 items-center gap-1">
          {actions}
          <Link
            ref={close}
            href={closeHref}
            aria-label="Закрыть"
            className="grid size-9 place-items-center rounded-md text-muted hover:bg-subtle hover:text-text max-md:size-11"
          >
            <X aria-hidden className="size-[18px]" />
          </Link>
        </div>
      </header>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain px-6 py-5 max-md:px-4">{children}</div>
      {footer && (
        <footer className="flex flex-wrap gap-2 border-t border-border px-6 py-4 max-md:px-4">
          {footer}
        </footer>
      )}
    </aside>
  );
}
