import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Skeleton } from '../feedback/skeleton.tsx';
import type { Column, Density, TableSelection } from './column.ts';
import { cellLook, stackedLook } from './column-look.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';

export type DataTableProps<Row> = {
  /** What the list is, read aloud: «Чеки за 22 ноября». */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Where a row leads; its first column becomes the link. */
  rowHref?: ((row: Row) => string) | undefined;
  /** What a row's box is called, with selection: «касса Прилавок 2». */
  rowName?: ((row: Row) => string) | undefined;
  /** The row that is open beside the list. */
  activeId?: string | undefined;
  selection?: TableSelection | undefined;
  density?: Density | undefined;
  /** In place of rows: an EmptyState when the list is empty. */
  empty?: ReactNode;
  /** In place of rows: an ErrorState when it could not be read. */
  error?: ReactNode;
  /** Rows are coming: as many grey ones stand in for them. */
  loading?: number | undefined;
  /** The height of what sticks above the list; the shell's top bar by itself. */
  stickyTop?: string | undefined;
  /** Under the rows, inside the frame: a ListFooter. */
  footer?: ReactNode;
  className?: string | undefined;
};

/**
 * A list as a table; where it has less than 672 px of width its rows turn into blocks. Works on the server and in the
 * browser; with `selection` its parent is a client component.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, rowHref, rowName, activeId, selection } = props;
  const {
    density = 'comfortable',
    empty,
    error,
    loading = 0,
    stickyTop = 'var(--shell-top, 0px)',
    footer,
    className,
  } = props;
  const instead = error ?? (rows.length === 0 && loading === 0 ? empty : undefined);
  return (
    <div className={clsx('@container min-w-0', className)}>
      {instead ?? (
        <table
          aria-label={label}
          aria-busy={loading > 0}
          className="w-full border-separate border-spacing-0 @max-2xl:block"
        >
          <TableHead
            columns={columns}
            density={density}
            selection={selection}
            ids={rows.map(rowId)}
            stickyTop={stickyTop}
          />
          <tbody className="@max-2xl:block">
            {rows.map((row) => (
              <TableRow
                key={rowId(row)}
                row={row}
                id={rowId(row)}
                columns={columns}
                density={density}
                href={rowHref?.(row)}
                active={activeId === rowId(row)}
                selection={selection}
                selectLabel={`Выбрать: ${rowName?.(row) ?? rowId(row)}`}
              />
            ))}
            {Array.from({ length: loading }, (_, line) => (
              <tr
                key={`coming-${line}`}
                className="@max-2xl:flex @max-2xl:flex-col @max-2xl:gap-2 @max-2xl:px-4 @max-2xl:py-3"
              >
                {selection && (
                  <td className="@2xl:border-b @2xl:border-border @2xl:pl-5 @max-2xl:hidden">
                    <Skeleton className="size-[18px]" />
                  </td>
                )}
                {columns.map((column, at) => (
                  <td key={column.key} className={clsx(cellLook(column, density), stackedLook(column.phone))}>
                    <Skeleton
                      className={clsx(
                        'my-0.5 h-4',
                        at === 0 ? 'w-4/5' : 'w-1/2 @max-2xl:w-2/3',
                        column.align === 'end' && 'ml-auto',
                      )}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!instead && footer}
    </div>
  );
}
