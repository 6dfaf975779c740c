'use client';

import clsx from 'clsx';
import { AlertDialog as Primitive } from 'radix-ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../action/button.tsx';
import { Notice } from '../feedback/notice.tsx';
import { dialogFrame, dialogVeil } from './dialog-look.ts';
import { NoteOpenDialog } from './open-dialogs.ts';

export type ConfirmDialogProps = {
  trigger?: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** The question: «Продлить 128 касс на 15 месяцев?». */
  title: string;
  /** What will happen, with numbers. */
  children: ReactNode;
  /** A verb with its object: «Продлить 128 касс». */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  danger?: boolean | undefined;
  /** Runs the action; the dialog stays and is busy until it ends, and closes when it succeeds. A thrown error is shown. */
  onConfirm: () => void | Promise<void>;
};

const failed = 'Действие не выполнено, ничего не изменилось. Повторите через минуту.';

/** Asks before something that cannot be undone, and says what will happen. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, children, confirmLabel, cancelLabel = 'Отменить', danger, onConfirm } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const open = props.open ?? ownOpen;
  const setOpen = (next: boolean) => {
    if (busy) return;
    setError(undefined);
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };
  const confirm = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm();
      setOwnOpen(false);
      props.onOpenChange?.(false);
    } catch (thrown) {
      setError(thrown instanceof Error && thrown.message ? thrown.message : failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={dialogVeil} />
        <Primitive.Content className={clsx(dialogFrame, 'md:max-w-md')}>
          <NoteOpenDialog />
          <div className="flex min-h-0 flex-col gap-3 overflow-y-auto p-6">
            <Primitive.Title className="text-lg font-semibold text-balance">{title}</Primitive.Title>
            <Primitive.Description asChild>
              <div className="text-muted">{children}</div>
            </Primitive.Description>
            {error && <Notice tone="danger" title={error} live />}
          </div>
          <footer className="flex flex-wrap justify-end gap-2 px-6 pb-5 max-md:[&>*]:grow">
            <Primitive.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </Primitive.Cancel>
            <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={() => void confirm()}>
              {confirmLabel}
            </Button>
          </footer>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
