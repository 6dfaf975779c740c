'use client';

import clsx from 'clsx';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { floatingFrame } from './floating-look.ts';
import { moveFocus } from './move-focus.ts';

export type FloatingPanelProps = {
  /** What is in it, read aloud. */
  label: string;
  id?: string | undefined;
  /** Its width, and its least height where what is found comes later. */
  className: string;
  children: ReactNode;
};

/** What a popover's button opens: rows to search and choose from, walked by arrow keys. */
export function FloatingPanel({ label, id, className, children }: FloatingPanelProps) {
  return (
    <Popover.Portal>
      <Popover.Content
        // Without a name of its own it keeps the one its button points to.
        {...(id !== undefined && { id })}
        align="start"
        sideOffset={6}
        collisionPadding={8}
        aria-label={label}
        onKeyDown={moveFocus}
        className={clsx(floatingFrame, className)}
      >
        {children}
      </Popover.Content>
    </Popover.Portal>
  );
}
