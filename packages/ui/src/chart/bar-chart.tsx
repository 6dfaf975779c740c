import clsx from 'clsx';
import type { Bar } from './bar.ts';
import { BarColumn } from './bar-column.tsx';
import { ChartTable } from './chart-table.tsx';
import { labelStep, niceMax, ticksOf } from './scale.ts';

export type BarChartProps = {
  /** The one idea: «Выручка по часам». */
  label: string;
  bars: readonly Bar[];
  /** The exact value, for hover and the table. */
  format: (value: number) => string;
  /** A short value for the axis and direct labels; `format` without it. */
  formatShort?: ((value: number) => string) | undefined;
  /** What the bars are: «Сегодня». */
  series: string;
  /** What the grey marks are: «Неделю назад». */
  compareSeries?: string | undefined;
  /** What stands under the bars: «Час», «День». */
  axis: string;
  /** Pixels of the plot. */
  height?: number | undefined;
  className?: string | undefined;
};

/** The bars that carry their value: the tallest. */
function labelled(bars: readonly Bar[]): number {
  const largest = Math.max(...bars.map(({ value }) => value ?? 0));
  return largest > 0 ? bars.findIndex(({ value }) => value === largest) : -1;
}

/**
 * Zero-based bars with a grey mark for comparison. The pointer or the focus gives the exact value, a bar leads to the
 * list behind it, a table is read aloud.
 */
export function BarChart(props: BarChartProps) {
  const {
    label,
    bars,
    format,
    formatShort = format,
    series,
    compareSeries,
    axis,
    height = 200,
    className,
  } = props;
  const values = bars.flatMap(({ value, compare }) => [value ?? 0, compare ?? 0]);
  const max = niceMax(Math.max(0, ...values));
  const step = labelStep(bars.length);
  const peak = labelled(bars);
  const ticks = ticksOf(values, max);
  return (
    <figure aria-label={label} className={clsx('min-w-0', className)}>
      <figcaption aria-hidden className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
        <span className="flex items-center gap-2">
          <span className="size-2.5 rounded-[2px] bg-chart-1" />
          {series}
        </span>
        {compareSeries && (
          <span className="flex items-center gap-2">
            <span className="h-0.5 w-3 bg-chart-compare" />
            {compareSeries}
          </span>
        )}
      </figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <div
          aria-hidden
          className={clsx(
            'flex flex-col text-right text-xs text-muted tabular-nums',
            ticks.length > 1 ? 'justify-between' : 'justify-end',
          )}
          style={{ height }}
        >
          {ticks.map((tick) => (
            <span key={tick} className="h-0 leading-0 whitespace-nowrap">
              {tick === 0 ? '0' : formatShort(tick)}
            </span>
          ))}
        </div>
        <div className="relative" style={{ height }}>
          {ticks.map((tick) => (
            <span
              key={tick}
              aria-hidden
              className={clsx('absolute inset-x-0 h-px', tick === 0 ? 'bg-outline' : 'bg-border')}
              style={{ bottom: `${(tick / max) * 100}%` }}
            />
          ))}
          <div className="absolute inset-0 flex">
            {bars.map((bar, index) => (
              <BarColumn
                key={`${bar.label}${index}`}
                bar={bar}
                max={max}
                format={format}
                series={series}
                compareSeries={compareSeries}
                direct={index === peak ? formatShort(bar.value ?? 0) : undefined}
                edge={index < bars.length / 4 ? 'start' : index >= (bars.length * 3) / 4 ? 'end' : 'middle'}
              />
            ))}
          </div>
        </div>
        <div aria-hidden className="col-start-2 flex pt-2 text-xs text-muted tabular-nums">
          {bars.map((bar, index) => (
            <span key={`${bar.label}${index}`} className="relative h-4 min-w-0 flex-1">
              {index % step === 0 && (
                <span className="absolute left-1/2 -translate-x-1/2 whitespace-nowrap">{bar.label}</span>
              )}
            </span>
          ))}
        </div>
      </div>
      <ChartTable
        caption={label}
        axis={axis}
        bars={bars}
        format={format}
        series={series}
        compareSeries={compareSeries}
      />
    </figure>
  );
}
