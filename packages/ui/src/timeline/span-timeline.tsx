import clsx from 'clsx';
import { shareOf } from '../chart/scale.ts';
import type { Tone } from '../state/state.ts';

export type TimelineSpan = {
  /** On the scale of the timeline: minutes of a day, days of a term. */
  start: number;
  end: number;
  /** What it is, read aloud and shown on hover: «Смена 128, 09:02–21:15». */
  label: string;
  tone?: Tone | undefined;
};

export type SpanTimelineProps = {
  /** «Смены за 22 ноября». */
  label: string;
  from: number;
  to: number;
  spans: readonly TimelineSpan[];
  /** Named places under the bar: hours, months. */
  ticks: readonly { at: number; label: string }[];
  /** Where now is. */
  now?: number | undefined;
  className?: string | undefined;
};

const fills: Record<Tone, string> = {
  neutral: 'bg-chart-compare',
  accent: 'bg-chart-1',
  positive: 'bg-positive-mark',
  warning: 'bg-warning-mark',
  danger: 'bg-danger-mark',
  info: 'bg-info-mark',
};

/** Stretches of time on one line: the shifts of a day, the paid terms of a register. */
export function SpanTimeline({ label, from, to, spans, ticks, now, className }: SpanTimelineProps) {
  const percent = (value: number) => shareOf(value - from, to - from) * 100;
  return (
    <section aria-label={label} className={className}>
      <div className="relative h-5">
        <span aria-hidden className="absolute inset-0 rounded-sm bg-subtle" />
        <ul>
          {spans.map(({ start, end, label: words, tone = 'accent' }) => (
            <li
              key={`${start}-${words}`}
              title={words}
              className={clsx('absolute inset-y-0 min-w-1 rounded-sm', fills[tone])}
              style={{ left: `${percent(start)}%`, width: `${percent(end) - percent(start)}%` }}
            >
              <span className="sr-only">{words}</span>
            </li>
          ))}
        </ul>
        {now !== undefined && (
          <span
            aria-hidden
            className="absolute -inset-y-1 w-0.5 -translate-x-1/2 rounded-full bg-text ring-2 ring-surface"
            style={{ left: `${percent(now)}%` }}
          />
        )}
      </div>
      <div aria-hidden className="relative mt-1.5 h-4 text-xs text-muted tabular-nums">
        {ticks.map(({ at, label: words }) => (
          <span
            key={at}
            className={clsx(
              'absolute whitespace-nowrap',
              at <= from ? 'left-0' : at >= to ? 'right-0' : '-translate-x-1/2',
            )}
            style={at > from && at < to ? { left: `${percent(at)}%` } : undefined}
          >
            {words}
          </span>
        ))}
      </div>
    </section>
  );
}
