import clsx from 'clsx';

/** A grey stand-in of the size of what is coming; give it width and height by classes. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span
      aria-hidden
      className={clsx('block animate-breathe rounded-sm bg-border', className ?? 'h-4 w-full')}
    />
  );
}

/** Lines of text that are coming; the last is shorter. */
export function SkeletonText({
  lines = 3,
  className,
}: {
  lines?: number | undefined;
  className?: string | undefined;
}) {
  return (
    <span className={clsx('flex flex-col gap-2', className)}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={clsx('h-3.5', line === lines - 1 ? 'w-3/5' : 'w-full')} />
      ))}
    </span>
  );
}
