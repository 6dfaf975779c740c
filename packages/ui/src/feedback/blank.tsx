import clsx from 'clsx';
import type { ReactNode } from 'react';

/** @internal The common frame of empty and failed places. */
export function Blank({
  mark,
  title,
  children,
  action,
  className,
  alert,
}: {
  mark?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string | undefined;
  alert?: boolean | undefined;
}) {
  return (
    <div
      role={alert ? 'alert' : undefined}
      className={clsx('mx-auto flex max-w-md flex-col items-center px-6 py-12 text-center', className)}
    >
      {mark && <div className="mb-4 [&_svg]:size-10">{mark}</div>}
      <p className="text-lg font-semibold text-balance">{title}</p>
      {children && <div className="mt-1 text-pretty text-muted">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
