import clsx from 'clsx';
import { linePoints } from './scale.ts';

export type SparklineProps = {
  /** Oldest first; under two values nothing is drawn. */
  values: readonly number[];
  /** What the line says in words: «Выручка за 14 дней растёт: с 31 до 48 тыс. ₽». */
  label: string;
  /** Grey where the trend is only a comparison. */
  quiet?: boolean | undefined;
  width?: number | undefined;
  height?: number | undefined;
  className?: string | undefined;
};

/** A trend in the size of a word, its last point marked. */
export function Sparkline({ values, label, quiet, width = 96, height = 28, className }: SparklineProps) {
  const points = values.length > 1 ? linePoints(values, width, height, 3) : [];
  const last = points.at(-1);
  const line = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={clsx('shrink-0', quiet ? 'text-chart-compare' : 'text-chart-1', className)}
    >
      {last && (
        <>
          <path d={`M${line}L${last[0]} ${height}L3 ${height}Z`} className="fill-current opacity-10" />
          <path
            d={`M${line}`}
            className="fill-none stroke-current"
            strokeWidth="1.5"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          <circle cx={last[0]} cy={last[1]} r="2.5" className="fill-current" />
        </>
      )}
    </svg>
  );
}
