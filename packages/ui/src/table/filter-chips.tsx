import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';

export type FilterChip = {
  /** «Точка». */
  label: string;
  /** «Кафе на Лесной». */
  value: ReactNode;
  /** The same list without this filter. */
  removeHref: string;
};

export type FilterChipsProps = {
  chips: readonly FilterChip[];
  /** The list without any filter. */
  clearHref?: string | undefined;
  /** Menus that add a filter (FilterMenu). */
  children?: ReactNode;
};

/** The filters of a list: what can be added, what holds now and how to take it off. Every chip is a link. */
export function FilterChips({ chips, clearHref, children }: FilterChipsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {children}
      {chips.length > 0 && (
        <ul aria-label="Действующие фильтры" className="contents">
          {chips.map(({ label, value, removeHref }) => (
            <li
              key={`${label}${removeHref}`}
              className="flex min-h-8 max-w-full items-center rounded-md bg-accent-soft pl-3 text-sm max-md:min-h-10"
            >
              <span className="truncate">
                <span className="text-muted">{label}: </span>
                <span className="font-medium">{value}</span>
              </span>
              <Link
                href={removeHref}
                aria-label={`Убрать фильтр «${label}»`}
                className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:text-text max-md:size-10"
              >
                <X aria-hidden className="size-3.5" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {clearHref && chips.length > 1 && (
        <Link href={clearHref} className="rounded-sm px-1 text-sm text-accent hover:underline">
          Сбросить всё
        </Link>
      )}
    </div>
  );
}
