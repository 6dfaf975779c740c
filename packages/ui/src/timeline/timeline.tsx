import clsx from 'clsx';
import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';

/** Where a step stands: behind us, happening, ahead, or stopped on an error. */
export type TimelineState = 'done' | 'current' | 'ahead' | 'failed';

export type TimelineItem = {
  title: ReactNode;
  /** When, usually a DateTime or RegisterTimeText. */
  time?: ReactNode;
  detail?: ReactNode;
  state?: TimelineState | undefined;
};

const dots: Record<TimelineState, string> = {
  done: 'bg-positive-mark text-surface',
  current: 'border-2 border-accent bg-surface',
  ahead: 'border border-outline bg-surface',
  failed: 'bg-danger-mark text-surface',
};

const words: Record<TimelineState, string> = {
  done: 'сделано',
  current: 'сейчас',
  ahead: 'впереди',
  failed: 'ошибка',
};

function Dot({ state }: { state: TimelineState }) {
  return (
    <span className={clsx('z-1 mt-0.5 grid size-4 shrink-0 place-items-center rounded-full', dots[state])}>
      {state === 'done' && <Check aria-hidden className="size-3" strokeWidth={3} />}
      {state === 'failed' && <X aria-hidden className="size-3" strokeWidth={3} />}
      {state === 'current' && <span className="size-1.5 rounded-full bg-accent" />}
      <span className="sr-only">{words[state]}</span>
    </span>
  );
}

/** What happened in order: a document's way to the tax service, the history of a register. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {items.map(({ title, time, detail, state = 'done' }, index) => (
        <li key={index} className="relative flex gap-3 pb-4 last:pb-0">
          {index < items.length - 1 && (
            <span aria-hidden className="absolute top-4 bottom-0 left-2 -ml-px w-px bg-border" />
          )}
          <Dot state={state} />
          <div className="min-w-0 grow">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className={clsx(state === 'ahead' ? 'text-muted' : 'font-medium')}>{title}</span>
              {time && <span className="text-sm text-muted">{time}</span>}
            </div>
            {detail && <div className="text-sm text-muted">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
