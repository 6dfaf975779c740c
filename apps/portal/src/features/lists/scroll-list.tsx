import type { ReactNode } from 'react';

/**
 * Rows of words in a card that scroll on their own after a while. Nothing in them takes the cursor, so the list does:
 * who has no mouse scrolls it as well.
 */
export function ScrollList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
      tabIndex={0}
      className="max-h-80 overflow-y-auto border-t border-border focus-visible:-outline-offset-2"
    >
      {children}
    </ul>
  );
}
