'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../action/icon-button.tsx';

export type BulkBarProps = {
  /** «Выбрано 12 касс»; the bar shows nothing when the text is empty. */
  text: string;
  onClear: () => void;
  /** What can be done with the chosen. */
  children: ReactNode;
};

/** What can be done with the chosen rows: sticks to the bottom of the window while any are. */
export function BulkBar({ text, onClear, children }: BulkBarProps) {
  if (!text) return null;
  return (
    <section
      aria-label="Действия с выбранным"
      className="sticky bottom-4 z-30 mx-auto flex w-fit max-w-full animate-appear flex-wrap items-center gap-2 rounded-md border border-border bg-raised py-2 pr-2 pl-4 shadow-floating max-md:bottom-20"
    >
      <output className="mr-2 font-medium tabular-nums">{text}</output>
      {children}
      <IconButton label="Снять выбор" icon={<X aria-hidden />} onClick={onClear} />
    </section>
  );
}
