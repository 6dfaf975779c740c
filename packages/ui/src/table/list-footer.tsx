'use client';

import type { ReactNode } from 'react';
import { Button } from '../action/button.tsx';
import { LinkButton } from '../action/link-button.tsx';

export type LoadMoreProps = {
  /** The next page by its key; a link works without scripts. */
  href?: string | undefined;
  onLoad?: (() => void) | undefined;
  busy?: boolean | undefined;
  children?: ReactNode;
};

/** «Показать ещё»: the next part of a list that has no page numbers. */
export function LoadMore({ href, onLoad, busy, children = 'Показать ещё' }: LoadMoreProps) {
  if (href && !onLoad) {
    return (
      <LinkButton href={href} size="small">
        {children}
      </LinkButton>
    );
  }
  return (
    <Button size="small" busy={busy} onClick={onLoad}>
      {children}
    </Button>
  );
}

export type ListFooterProps = {
  /** How many rows are in view. Long lists are not counted to the end, so there is no «из». */
  shown: ReactNode;
  /** A LoadMore while there is more. */
  more?: ReactNode;
  /** Beside it: export of exactly what is filtered. */
  actions?: ReactNode;
};

/** Under a list: how much is in view, the next part, the export. */
export function ListFooter({ shown, more, actions }: ListFooterProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-border px-5 py-3">
      <span className="text-sm text-muted tabular-nums">{shown}</span>
      <span className="flex flex-wrap items-center gap-2">
        {actions}
        {more}
      </span>
    </div>
  );
}
