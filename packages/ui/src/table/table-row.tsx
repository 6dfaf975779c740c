import clsx from 'clsx';
import { Link } from '../link/link.tsx';
import type { Column, Density, TableSelection } from './column.ts';
import { cellLook, stackedLook } from './column-look.ts';
import { SelectBox } from './select-box.tsx';

const stretched =
  'after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent';

/** One row: the link in its first column covers it whole. */
export function TableRow<Row>(props: {
  row: Row;
  id: string;
  columns: readonly Column<Row>[];
  density: Density;
  href?: string | undefined;
  active?: boolean | undefined;
  selection?: TableSelection | undefined;
  selectLabel: string;
}) {
  const { row, id, columns, density, href, active, selection, selectLabel } = props;
  const chosen = selection?.ids.has(id) ?? false;
  return (
    <tr
      aria-selected={selection ? chosen : undefined}
      className={clsx(
        'relative @max-2xl:flex @max-2xl:flex-col @max-2xl:border-b @max-2xl:border-border @max-2xl:px-4 @max-2xl:py-3 @max-2xl:last:border-b-0',
        '@2xl:last:*:border-b-0',
        selection && '@max-2xl:pl-12',
        columns.some(({ phone }) => phone === 'corner') && '@max-2xl:pr-12',
        href && 'hover:bg-subtle',
        (chosen || active) && 'bg-accent-soft',
      )}
    >
      {selection && (
        <td className="w-0 @2xl:border-b @2xl:border-border @2xl:pl-5 @max-2xl:absolute @max-2xl:top-3 @max-2xl:left-4">
          <SelectBox label={selectLabel} checked={chosen} onToggle={() => selection.toggle(id)} />
        </td>
      )}
      {columns.map((column, index) => {
        const content = column.cell(row);
        const inLine = column.phone === undefined || column.phone === 'line';
        return (
          <td key={column.key} className={clsx(cellLook(column, density), stackedLook(column.phone))}>
            {inLine && (
              <span aria-hidden className="shrink-0 text-sm text-muted @2xl:hidden">
                {column.heading}
              </span>
            )}
            {index === 0 && href ? (
              <Link href={href} aria-current={active ? 'true' : undefined} className={stretched}>
                {content}
              </Link>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}
