'use client';

import clsx from 'clsx';
import { CircleCheck, Info, OctagonAlert, TriangleAlert, X } from 'lucide-react';
import { Toast as Primitive } from 'radix-ui';
import { createContext, useCallback, useContext, useState } from 'react';
import type { ReactNode } from 'react';
import { useDialogOpen } from '../overlay/open-dialogs.ts';
import type { NoticeTone } from './notice.tsx';

export type ToastMessage = {
  title: string;
  description?: string | undefined;
  tone?: NoticeTone | undefined;
  /** The one thing to do about it, for example «Отменить»: the words and what they do. */
  action?: { label: string; onPress: () => void } | undefined;
};

type Shown = ToastMessage & { id: number };

const ToastContext = createContext<((message: ToastMessage) => void) | undefined>(undefined);

const icons = {
  info: <Info aria-hidden className="text-info" />,
  positive: <CircleCheck aria-hidden className="text-positive" />,
  warning: <TriangleAlert aria-hidden className="text-warning" />,
  danger: <OctagonAlert aria-hidden className="text-danger" />,
} satisfies Record<NoticeTone, ReactNode>;

/** Holds the short notices of the page; stands once, around everything. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const show = useCallback((message: ToastMessage) => {
    setShown((before) => [...before.slice(-2), { ...message, id: (before.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const overDialog = useDialogOpen();
  const close = (id: number) => setShown((before) => before.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={show}>
      <Primitive.Provider label="Уведомление" swipeDirection="right">
        {children}
        {shown.map((toast) => (
          <OneToast key={toast.id} toast={toast} onClose={() => close(toast.id)} />
        ))}
        <Primitive.Viewport
          label="Уведомления ({hotkey})"
          className={clsx(
            'fixed right-4 bottom-4 z-60 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2',
            // On a phone a dialog's buttons are at the bottom edge and its head below the top one.
            overDialog
              ? 'max-md:top-2 max-md:bottom-auto max-md:[&>:not(:last-child)]:hidden'
              : 'max-md:bottom-20',
          )}
          data-over-dialog={overDialog}
        />
      </Primitive.Provider>
    </ToastContext>
  );
}

function OneToast({ toast, onClose }: { toast: Shown; onClose: () => void }) {
  const { title, description, tone = 'positive', action } = toast;
  return (
    <Primitive.Root
      duration={tone === 'danger' || action ? 10_000 : 5000}
      onOpenChange={(open) => !open && onClose()}
      // A dialog turns presses off for all around it; a notice above it can still be closed.
      style={{ pointerEvents: 'auto' }}
      className={clsx(
        'flex animate-appear gap-3 rounded-md border border-border bg-raised p-4 shadow-floating',
        '[&_svg]:mt-px [&_svg]:size-[18px] [&_svg]:shrink-0',
      )}
    >
      {icons[tone]}
      <div className="min-w-0 grow">
        <Primitive.Title className="font-medium">{title}</Primitive.Title>
        {description && (
          <Primitive.Description className="mt-0.5 text-muted">{description}</Primitive.Description>
        )}
        {action && (
          <Primitive.Action
            altText={action.label}
            onClick={action.onPress}
            className="mt-2 rounded-sm font-medium text-accent hover:underline"
          >
            {action.label}
          </Primitive.Action>
        )}
      </div>
      <Primitive.Close aria-label="Закрыть" className="h-fit rounded-sm text-muted hover:text-text">
        <X aria-hidden />
      </Primitive.Close>
    </Primitive.Root>
  );
}

/** Gives the function that shows a short notice: `show({ title: 'Договор подписан' })`. */
export function useToast(): (message: ToastMessage) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it.');
  return show;
}
