import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';

export type Crumb = { label: ReactNode; href: string };

/** The way to this page, its parents only: the page itself stands in the heading. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Путь к странице">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-muted">
        {crumbs.map(({ label, href }) => (
          <li key={href} className="flex min-w-0 items-center gap-1">
            <Link href={href} className="truncate rounded-sm py-0.5 hover:text-accent hover:underline">
              {label}
            </Link>
            <ChevronRight aria-hidden className="size-3.5 shrink-0" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
