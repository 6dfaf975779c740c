import clsx from 'clsx';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { Link } from '../link/link.tsx';
import type { Column, Density, TableSelection } from './column.ts';
import { cellLook } from './column-look.ts';
import { SelectBox } from './select-box.tsx';

const arrows = { ascending: ArrowUp, descending: ArrowDown };

function Heading<Row>({ column }: { column: Column<Row> }) {
  if (!column.sort) return column.heading;
  const { href, direction } = column.sort;
  const Arrow = direction ? arrows[direction] : ChevronsUpDown;
  return (
    <Link
      href={href}
      className={clsx(
        'group inline-flex items-center gap-1 rounded-sm hover:text-text',
        direction && 'text-text',
      )}
    >
      {column.heading}
      <Arrow
        aria-hidden
        className={clsx(
          'size-3.5',
          !direction && 'opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100',
        )}
      />
    </Link>
  );
}

/** The row of headings: stays in view while the list scrolls, read aloud only where rows are blocks. */
export function TableHead<Row>(props: {
  columns: readonly Column<Row>[];
  density: Density;
  selection?: TableSelection | undefined;
  ids: readonly string[];
  stickyTop: string;
}) {
  const { columns, density, selection, ids, stickyTop } = props;
  return (
    <thead className="@max-2xl:sr-only">
      <tr>
        {selection && (
          <th scope="col" style={{ top: stickyTop }} className={clsx(headLook, 'w-0 pl-5')}>
            <SelectBox
              label="Выбрать все строки"
              checked={ids.length > 0 && ids.every((id) => selection.ids.has(id))}
              indeterminate={
                ids.some((id) => selection.ids.has(id)) && !ids.every((id) => selection.ids.has(id))
              }
              onToggle={() => selection.toggleAll(ids)}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            style={{ top: stickyTop }}
            aria-sort={column.sort ? (column.sort.direction ?? 'none') : undefined}
            className={clsx(cellLook(column, density), headLook)}
          >
            <Heading column={column} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

const headLook =
  'sticky z-10 border-b border-border bg-surface py-2 text-left text-sm font-medium whitespace-nowrap text-muted first:rounded-tl-md last:rounded-tr-md';
