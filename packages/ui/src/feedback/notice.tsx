import clsx from 'clsx';
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type NoticeTone = 'info' | 'positive' | 'warning' | 'danger';

const looks: Record<NoticeTone, { box: string; mark: string; Icon: typeof Info }> = {
  info: { box: 'bg-info-soft', mark: 'text-info', Icon: Info },
  positive: { box: 'bg-positive-soft', mark: 'text-positive', Icon: CircleCheck },
  warning: { box: 'bg-warning-soft', mark: 'text-warning', Icon: TriangleAlert },
  danger: { box: 'bg-danger-soft', mark: 'text-danger', Icon: OctagonAlert },
};

export type NoticeProps = {
  tone?: NoticeTone | undefined;
  /** What happened. */
  title: ReactNode;
  /** What follows from it and who acts. */
  children?: ReactNode;
  /** The button or link that mends it. */
  action?: ReactNode;
  /** It appeared after something the reader did: read aloud at once. */
  live?: boolean | undefined;
  className?: string | undefined;
};

/** A message that stays on the page: cause, consequence, and the button. */
export function Notice({ tone = 'info', title, children, action, live, className }: NoticeProps) {
  const { box, mark, Icon } = looks[tone];
  return (
    <div role={live ? 'alert' : undefined} className={clsx('flex gap-3 rounded-md p-4', box, className)}>
      <Icon aria-hidden className={clsx('mt-px size-[18px] shrink-0', mark)} />
      <div className="flex min-w-0 grow flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-prose">
          <p className="font-medium">{title}</p>
          {children && <div className="mt-0.5">{children}</div>}
        </div>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
