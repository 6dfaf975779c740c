import clsx from 'clsx';
import type { ReactNode } from 'react';
import { StateShape } from './state-shape.tsx';
import { stateWords } from './state.ts';
import type { State } from './state.ts';

export type StateMarkProps = {
  state: State;
  /** The words; the state's usual ones when not given. */
  children?: ReactNode;
  /** A second line: the cause, or since when. */
  detail?: ReactNode;
  className?: string | undefined;
};

/** A state as a shape, a colour and words. */
export function StateMark({ state, children, detail, className }: StateMarkProps) {
  return (
    <span className={clsx('inline-flex min-w-0 gap-2', className)}>
      <StateShape state={state} className="mt-1" />
      <span className="min-w-0">
        <span className="font-medium">{children ?? stateWords[state]}</span>
        {detail && <span className="block text-sm text-muted">{detail}</span>}
      </span>
    </span>
  );
}
