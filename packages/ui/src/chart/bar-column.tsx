import clsx from 'clsx';
import { Link } from '../link/link.tsx';
import type { Bar } from './bar.ts';
import { shareOf } from './scale.ts';

const noData = 'нет данных';

/** One bar with its grey mark and the exact value that appears over it. */
export function BarColumn(props: {
  bar: Bar;
  max: number;
  format: (value: number) => string;
  series: string;
  compareSeries: string | undefined;
  /** The value that always stands over the bar. */
  direct: string | undefined;
  /** Which way the value opens, so that it stays inside the page. */
  edge: 'start' | 'middle' | 'end';
}) {
  const { bar, max, format, series, compareSeries, direct, edge } = props;
  const exact = bar.value === undefined ? noData : format(bar.value);
  const against = compareSeries && bar.compare !== undefined ? format(bar.compare) : undefined;
  const content = (
    <>
      {bar.value !== undefined && (
        <span
          aria-hidden
          className="absolute bottom-0 left-1/2 w-3/5 max-w-9 -translate-x-1/2 rounded-t-[2px] bg-chart-1"
          style={{ height: `${shareOf(bar.value, max) * 100}%` }}
        />
      )}
      {against && (
        <span
          aria-hidden
          className="absolute left-1/2 h-0.5 w-[86%] max-w-12 -translate-x-1/2 translate-y-1/2 bg-chart-compare ring-1 ring-surface"
          style={{ bottom: `${shareOf(bar.compare ?? 0, max) * 100}%` }}
        />
      )}
      {direct && (
        <span
          aria-hidden
          className="absolute left-1/2 -translate-x-1/2 pb-1.5 text-xs font-medium whitespace-nowrap tabular-nums"
          style={{ bottom: `${shareOf(Math.max(bar.value ?? 0, bar.compare ?? 0), max) * 100}%` }}
        >
          {direct}
        </span>
      )}
      <span
        aria-hidden
        className={clsx(
          'pointer-events-none absolute bottom-full z-10 hidden w-max max-w-56 flex-col rounded-[6px] bg-text px-2.5 py-1.5 text-left text-sm text-background shadow-floating group-hover:flex group-focus-visible:flex',
          edge === 'start' && 'left-0',
          edge === 'middle' && 'left-1/2 -translate-x-1/2',
          edge === 'end' && 'right-0',
        )}
      >
        <span className="opacity-75">{bar.label}</span>
        <span className="font-medium tabular-nums">{exact}</span>
        {against && (
          <span className="tabular-nums opacity-75">
            {compareSeries}: {against}
          </span>
        )}
      </span>
    </>
  );
  const look = 'group relative h-full min-w-0 flex-1 rounded-sm hover:bg-subtle/70';
  if (!bar.href) return <span className={look}>{content}</span>;
  const name = `${bar.label}. ${series}: ${exact}${against ? `. ${compareSeries}: ${against}` : ''}`;
  return (
    <Link href={bar.href} aria-label={name} className={look}>
      {content}
    </Link>
  );
}
