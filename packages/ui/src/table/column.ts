import type { ReactNode } from 'react';

/** A sorted column's state and the address that its heading leads to. */
export type ColumnSort = { href: string; direction?: 'ascending' | 'descending' | undefined };

/**
 * A column. `phone` says what becomes of it where the list is narrow and rows turn into blocks: the `title` of the block,
 * a line with its heading, a `bare` line without it, in the `corner` of the block, or hidden. `wide` columns appear only where there is room.
 */
export type Column<Row> = {
  key: string;
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right edge, tabular. */
  align?: 'start' | 'end' | undefined;
  phone?: 'title' | 'line' | 'bare' | 'corner' | 'hidden' | undefined;
  wide?: boolean | undefined;
  sort?: ColumnSort | undefined;
  /** A class of width: `w-40`. */
  className?: string | undefined;
};

/** How tight the rows stand. */
export type Density = 'comfortable' | 'compact';

/** Which rows are chosen, and what a press does; the parent keeps the set (see useSelection). */
export type TableSelection = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  toggleAll: (ids: readonly string[]) => void;
};
