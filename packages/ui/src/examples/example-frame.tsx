import clsx from 'clsx';
import type { Example } from './example.ts';

/** One example under its name; whole pages get a window of their own, so that what is fixed stays inside. */
export function ExampleFrame({ example: { name, about, Show, page } }: { example: Example }) {
  return (
    <article id={name} className="flex min-w-0 flex-col gap-3">
      <header>
        <h3 className="font-semibold">{name}</h3>
        <p className="text-sm text-muted">{about}</p>
      </header>
      <div
        className={clsx(
          'min-w-0 border border-border bg-background',
          page ? 'h-[42rem] overflow-auto rounded-md [contain:layout]' : 'rounded-md p-6 max-md:p-4',
        )}
      >
        <Show />
      </div>
    </article>
  );
}
