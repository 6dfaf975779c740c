import { Card, Skeleton } from '@koreshok/ui';

/** A list that is on its way: head, filters and rows in their sizes. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className="flex flex-col gap-5" aria-busy="true">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-8 w-40" />
        <Skeleton className="h-4 w-80 max-w-full" />
      </div>
      <Skeleton className="h-9 w-96 max-w-full" />
      <Card flush>
        <div className="flex flex-col">
          {Array.from({ length: rows }, (_, row) => (
            <div
              key={row}
              className="flex items-center gap-6 border-b border-border px-5 py-3.5 last:border-b-0"
            >
              <Skeleton className="h-4 w-1/4" />
              <Skeleton className="h-4 w-1/3" />
              <Skeleton className="h-4 w-1/6" />
            </div>
          ))}
        </div>
      </Card>
    </div>
  );
}
