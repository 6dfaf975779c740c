import { Card, SearchResult } from '@koreshok/ui';
import type { ReactNode } from 'react';

export interface Found {
  readonly key: string;
  readonly href: string;
  readonly title: ReactNode;
  readonly detail: ReactNode;
  readonly aside?: ReactNode;
}

/** One kind of what was found, with the way to the whole list. */
export function FoundCard({
  title,
  items,
  all,
}: {
  title: string;
  items: readonly Found[];
  all?: ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <Card flush title={title} action={all}>
      <ul className="border-t border-border p-1.5">
        {items.map(({ key, ...item }) => (
          <li key={key}>
            <SearchResult {...item} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
