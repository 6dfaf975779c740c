import clsx from 'clsx';
import type { ReactNode } from 'react';

export type KeyValueItem = { term: ReactNode; value: ReactNode; hint?: ReactNode };

/** A list of definitions: what it is on the left, what it says on the right; in narrow places one above the other. */
export function KeyValue({
  items,
  className,
}: {
  items: readonly KeyValueItem[];
  className?: string | undefined;
}) {
  return (
    <div className={clsx('@container', className)}>
      <dl className="flex flex-col">
        {items.map(({ term, value, hint }, index) => (
          <div
            key={typeof term === 'string' ? term : index}
            className="grid gap-x-6 gap-y-0.5 border-b border-border py-2 last:border-b-0 @md:grid-cols-[minmax(9rem,2fr)_3fr]"
          >
            <dt className="text-muted">{term}</dt>
            <dd className="min-w-0 break-words">
              {value}
              {hint && <span className="block text-sm text-muted">{hint}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
