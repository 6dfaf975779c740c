import clsx from 'clsx';
import { formatNumber } from '../format/number.ts';
import { Link } from '../link/link.tsx';
import { StateShape } from './state-shape.tsx';
import { states } from './state.ts';
import type { State } from './state.ts';

export type Light = {
  count: number;
  /** The list behind the count; without it the count is text. */
  href?: string | undefined;
  /** The words beside the count: «работают», «требуют внимания». */
  label: string;
};

const fills: Record<State, string> = {
  working: 'bg-positive-mark',
  attention: 'bg-warning-mark',
  failing: 'bg-danger-mark',
  unknown: 'bg-outline',
};

/**
 * All registers in one strip: a bar in proportion and a count for each state (42 ● 3 ▲ 1 ■), each a link to its list.
 * States with no count are left out.
 */
export function LightStrip({
  lights,
  label,
  className,
}: {
  lights: Partial<Record<State, Light>>;
  /** What is counted, read aloud: «Состояние касс». */
  label: string;
  className?: string | undefined;
}) {
  const shown = states.flatMap((state) => {
    const light = lights[state];
    return light && light.count > 0 ? [{ state, ...light }] : [];
  });
  return (
    <section aria-label={label} className={clsx('flex flex-col gap-3', className)}>
      <div aria-hidden className="flex h-2 gap-0.5 overflow-hidden rounded-full bg-subtle">
        {shown.map(({ state, count }) => (
          <span key={state} style={{ flexGrow: count }} className={clsx('min-w-2 basis-0', fills[state])} />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-2 max-md:gap-y-0">
        {shown.map(({ state, count, href, label: words }) => {
          const content = (
            <>
              <StateShape state={state} className="size-3.5" />
              <span className="text-lg font-semibold">{formatNumber(count)}</span>
              <span className={clsx('text-muted', href && 'group-hover:text-accent group-hover:underline')}>
                {words}
              </span>
            </>
          );
          return (
            <li key={state}>
              {href ? (
                <Link href={href} className="group flex items-center gap-2 rounded-sm max-md:py-2">
                  {content}
                </Link>
              ) : (
                <span className="flex items-center gap-2">{content}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
