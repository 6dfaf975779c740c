import clsx from 'clsx';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '../link/link.tsx';

export type Step = {
  label: ReactNode;
  /** Where a finished step can be changed. */
  href?: string | undefined;
  /** False for one that was passed by and still waits; those behind are finished otherwise. */
  done?: boolean | undefined;
};

type Place = 'done' | 'current' | 'ahead';

const circles: Record<Place, string> = {
  done: 'bg-accent text-on-accent',
  current: 'border-2 border-accent text-accent',
  ahead: 'border border-outline text-muted',
};

/** The steps of a long form: those behind are links, on a phone only the current one is named. */
export function Steps({ steps, current }: { steps: readonly Step[] /** From 0. */; current: number }) {
  return (
    <nav aria-label="Шаги">
      <p className="mb-2 hidden text-sm text-muted max-md:block">
        Шаг {Math.min(current + 1, steps.length)} из {steps.length}
      </p>
      <ol className="flex items-center gap-1.5 max-md:flex-wrap md:gap-2">
        {steps.map(({ label, href, done = true }, index) => {
          const behind = index < current;
          const place: Place = index === current ? 'current' : behind && done ? 'done' : 'ahead';
          const words = (
            <span
              className={clsx(
                'md:truncate',
                place === 'current' ? 'max-md:order-last max-md:basis-full' : 'max-md:sr-only',
              )}
            >
              {label}
            </span>
          );
          return (
            <li
              key={typeof label === 'string' ? label : index}
              aria-current={place === 'current' ? 'step' : undefined}
              className={clsx(
                'flex min-w-0 items-center gap-1.5 md:gap-2',
                // On a phone its name has a line of its own under all circles.
                place === 'current' ? 'font-medium max-md:contents' : 'text-muted',
              )}
            >
              <span
                aria-hidden
                className={clsx(
                  'grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold tabular-nums',
                  circles[place],
                )}
              >
                {place === 'done' ? <Check className="size-3.5" /> : index + 1}
              </span>
              {behind && href ? (
                <Link href={href} className="min-w-0 truncate rounded-sm hover:text-accent hover:underline">
                  {words}
                </Link>
              ) : (
                words
              )}
              {index < steps.length - 1 && (
                <span aria-hidden className="h-px w-2 shrink-0 bg-border md:w-4" />
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
