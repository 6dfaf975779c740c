import clsx from 'clsx';
import type { State } from './state.ts';

const colors: Record<State, string> = {
  working: 'fill-positive-mark',
  attention: 'fill-warning-mark',
  failing: 'fill-danger-mark',
  unknown: 'fill-none stroke-muted stroke-[1.5]',
};

function outline(state: State) {
  switch (state) {
    case 'working':
      return <circle cx="6" cy="6" r="5" />;
    case 'attention':
      return <path d="M6.9 1.5 11.6 10a.9.9 0 0 1-.8 1.3H1.2A.9.9 0 0 1 .4 10L5.1 1.5a1 1 0 0 1 1.8 0Z" />;
    case 'failing':
      return <rect x="1" y="1" width="10" height="10" rx="1.5" />;
    case 'unknown':
      return <circle cx="6" cy="6" r="4.5" />;
  }
}

/** The shape of a state (● ▲ ■ ○) alone: only where words stand beside it. */
export function StateShape({ state, className }: { state: State; className?: string | undefined }) {
  return (
    <svg aria-hidden viewBox="0 0 12 12" className={clsx('size-3 shrink-0', colors[state], className)}>
      {outline(state)}
    </svg>
  );
}
