'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { dialogFrame, dialogVeil } from './dialog-look.ts';
import { NoteOpenDialog } from './open-dialogs.ts';

export type DialogProps = {
  /** The element that opens it; without one the parent holds `open`. */
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  title: string;
  /** A sentence under the title. */
  description?: ReactNode;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large' | undefined;
  children?: ReactNode;
};

const widths = { small: 'md:max-w-sm', medium: 'md:max-w-lg', large: 'md:max-w-3xl' };

/** A question or a small form above the page. */
export function Dialog(props: DialogProps) {
  const { trigger, open, onOpenChange, title, description, footer, size = 'medium', children } = props;
  const held = open === undefined ? {} : { open };
  return (
    <Primitive.Root {...held} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={dialogVeil} />
        <Primitive.Content
          className={clsx(dialogFrame, widths[size])}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <NoteOpenDialog />
          <header className="flex items-start justify-between gap-4 px-6 pt-5 pb-3">
            <div className="min-w-0">
              <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-1 text-muted">{description}</Primitive.Description>
              )}
            </div>
            <Primitive.Close
              aria-label="Закрыть"
              className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-subtle hover:text-text"
            >
              <X aria-hidden className="size-[18px]" />
            </Primitive.Close>
          </header>
          {children && <div className="min-h-0 grow overflow-y-auto px-6 pt-1 pb-5">{children}</div>}
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-border px-6 py-4 max-md:[&>*]:grow">
              {footer}
            </footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
