import clsx from 'clsx';
import { useId } from 'react';
import type { ReactNode } from 'react';

export type CardProps = {
  title?: ReactNode;
  /** A sentence under the title. */
  description?: ReactNode;
  /** Beside the title: a link «Все чеки», a small button. */
  action?: ReactNode;
  /** The content touches the edges: for tables and lists. */
  flush?: boolean | undefined;
  footer?: ReactNode;
  className?: string | undefined;
  children?: ReactNode;
};

/** One thing on the page, with an edge around it. */
export function Card({ title, description, action, flush, footer, className, children }: CardProps) {
  const titleId = useId();
  const empty = children === undefined || children === null || children === false;
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={clsx('flex min-w-0 flex-col rounded-md border border-border bg-surface', className)}
    >
      {(title || action) && (
        <header
          className={clsx(
            'flex items-start justify-between gap-4 px-5 pt-4',
            empty ? 'pb-4' : flush ? 'pb-3' : 'pb-1',
          )}
        >
          <div className="min-w-0">
            {title && (
              <h2 id={titleId} className="font-semibold">
                {title}
              </h2>
            )}
            {description && <p className="mt-0.5 text-sm text-muted">{description}</p>}
          </div>
          {action && <div className="shrink-0">{action}</div>}
        </header>
      )}
      {!empty && <div className={clsx('min-w-0 grow', !flush && 'px-5 pt-3 pb-5')}>{children}</div>}
      {footer && <footer className="border-t border-border px-5 py-3 text-sm text-muted">{footer}</footer>}
    </section>
  );
}
