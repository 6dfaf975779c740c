import clsx from 'clsx';
import type { ReactNode } from 'react';
import { formatDuration } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';

export type ProgressProps = {
  /** What runs: «Выгрузка чеков». */
  label: ReactNode;
  /** Done so far; without it the end is not known yet. */
  value?: number | undefined;
  max?: number | undefined;
  /** Seconds still to go. */
  remainingSeconds?: number | undefined;
  /** Beside the words: «Отменить». */
  action?: ReactNode;
  className?: string | undefined;
};

/** A long job: how much is done of how much, and how long it will still take. */
export function Progress({ label, value, max = 100, remainingSeconds, action, className }: ProgressProps) {
  const known = value !== undefined;
  const share = known && max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const count = known ? `${formatNumber(value)} из ${formatNumber(max)}` : 'Готовится';
  const rest = remainingSeconds === undefined ? '' : `осталось ${formatDuration(remainingSeconds)}`;
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-4">
        <span className="font-medium">{label}</span>
        {action}
      </div>
      <progress
        className="sr-only"
        aria-label={typeof label === 'string' ? label : 'Ход работы'}
        max={max}
        value={value}
      >
        {count}
      </progress>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-border">
        <div
          className={clsx(
            'h-full rounded-full bg-accent transition-[width]',
            !known && 'w-1/3 animate-breathe',
          )}
          style={known ? { width: `${share * 100}%` } : undefined}
        />
      </div>
      <p className="text-sm text-muted tabular-nums">{[count, rest].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
