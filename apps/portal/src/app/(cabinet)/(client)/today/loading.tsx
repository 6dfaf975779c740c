import { Card, Skeleton } from '@koreshok/ui';

export default function Loading() {
  return (
    <div className="flex flex-col gap-5" aria-busy="true">
      <Skeleton className="h-8 w-40" />
      <Card>
        <Skeleton className="h-12" />
      </Card>
      <div className="grid gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <Skeleton className="h-80" />
        </Card>
        <Card>
          <Skeleton className="h-80" />
        </Card>
      </div>
    </div>
  );
}
