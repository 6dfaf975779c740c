import clsx from 'clsx';
import { formatMoney } from '../format/money.ts';
import type { KopecksShown } from '../format/money.ts';

export type MoneyProps = {
  /** A whole number of kopecks. */
  kopecks: number;
  /** Documents always show kopecks (the default), summaries may leave them out. */
  show?: KopecksShown | undefined;
  /** `always` puts a plus before a gain. */
  sign?: 'minus' | 'always' | undefined;
  className?: string | undefined;
};

/** A sum in roubles, never broken across lines. */
export function Money({ kopecks, show, sign, className }: MoneyProps) {
  return (
    <data value={(kopecks / 100).toFixed(2)} className={clsx('whitespace-nowrap', className)}>
      {formatMoney(kopecks, { kopecks: show, sign })}
    </data>
  );
}
