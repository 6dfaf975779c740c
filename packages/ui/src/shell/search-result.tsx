import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';

export type SearchResultProps = {
  href: string;
  icon?: ReactNode;
  title: ReactNode;
  /** What it is and where: «Чек · Кафе на Лесной · 22 ноября». */
  detail?: ReactNode;
  /** At the right edge: a sum, a state. */
  aside?: ReactNode;
};

/** One thing found, under the search field. */
export function SearchResult({ href, icon, title, detail, aside }: SearchResultProps) {
  return (
    <Link
      href={href}
      className="flex items-center gap-3 rounded-[6px] px-3 py-2 hover:bg-subtle focus-visible:-outline-offset-2 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
    >
      {icon}
      <span className="min-w-0 grow">
        <span className="block truncate">{title}</span>
        {detail && <span className="block truncate text-sm text-muted">{detail}</span>}
      </span>
      {aside && <span className="shrink-0 text-sm">{aside}</span>}
    </Link>
  );
}
