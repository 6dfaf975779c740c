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
            'grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 px-5 pt-4',
            empty ? 'pb-4' : flush ? 'pb-3' : 'pb-1',
          )}
        >
          {title && (
            <h2 id={titleId} className="col-start-1 row-start-1 min-w-0 font-semibold max-md:self-center">
              {title}
            </h2>
          )}
          {action && <div className="col-start-2 row-start-1 md:row-span-2">{action}</div>}
          {/* On a phone it takes the whole width, or it would stand in a narrow column beside the button. */}
          {description && (
            <p className="col-span-2 col-start-1 row-start-2 mt-0.5 text-sm text-muted max-md:mt-1 md:col-span-1">
              {description}
            </p>
          )}
        </header>
      )}
      {!empty && <div className={clsx('min-w-0 grow', !flush && 'px-5 pt-3 pb-5')}>{children}</div>}
      {footer && <footer className="border-t border-border px-5 py-3 text-sm text-muted">{footer}</footer>}
    </section>
  );
}
