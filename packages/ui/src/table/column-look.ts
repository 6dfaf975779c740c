import clsx from 'clsx';
import type { Column, Density } from './column.ts';

/** Where the list is wide enough for a table (672 px of its own width, not the window's). */
export const cellLook = (column: Pick<Column<never>, 'align' | 'wide' | 'className'>, density: Density) =>
  clsx(
    '@2xl:table-cell @2xl:border-b @2xl:border-border @2xl:px-3 @2xl:@max-3xl:px-2 @2xl:align-middle first:@2xl:pl-5 last:@2xl:pr-5',
    density === 'compact' ? '@2xl:py-1.5' : '@2xl:py-2.5',
    column.align === 'end' && '@2xl:text-right tabular-nums',
    column.wide && '@2xl:@max-5xl:hidden',
    column.className,
  );

/** What a cell becomes in a narrow list. */
export const stackedLook = (phone: Column<never>['phone']) =>
  clsx(
    phone === 'hidden' && '@max-2xl:hidden',
    phone === 'title' && '@max-2xl:order-first @max-2xl:mb-1 @max-2xl:font-medium',
    (phone === 'line' || phone === undefined) &&
      '@max-2xl:flex @max-2xl:items-baseline @max-2xl:justify-between @max-2xl:gap-4 @max-2xl:py-0.5 @max-2xl:text-right',
    phone === 'bare' && '@max-2xl:py-0.5',
    phone === 'corner' && '@max-2xl:absolute @max-2xl:top-2 @max-2xl:right-2',
  );
