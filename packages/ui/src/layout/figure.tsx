import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';

export type FigureProps = {
  label: ReactNode;
  value: ReactNode;
  /** What it is compared with, or since when: «вчера к этому часу 41 200 ₽». */
  note?: ReactNode;
  /** The list behind the figure. */
  href?: string | undefined;
  /** A sparkline. */
  trend?: ReactNode;
  className?: string | undefined;
};

/** One number that matters, with its name above and its comparison below. */
export function Figure({ label, value, note, href, trend, className }: FigureProps) {
  return (
    <div className={clsx('min-w-0', className)}>
      <div className="text-sm text-muted">{label}</div>
      <div className="mt-0.5 flex items-end justify-between gap-3">
        <div className="text-2xl font-semibold tracking-tight">
          {href ? (
            <Link
              href={href}
              className="rounded-sm decoration-2 underline-offset-4 hover:text-accent hover:underline"
            >
              {value}
            </Link>
          ) : (
            value
          )}
        </div>
        {trend}
      </div>
      {note && <div className="mt-0.5 text-sm text-muted">{note}</div>}
    </div>
  );
}
