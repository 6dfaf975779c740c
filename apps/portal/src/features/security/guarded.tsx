'use client';

import { Button, Dialog, type ToastMessage } from '@koreshok/ui';
import { type ReactNode, useState } from 'react';

import { failureOf, shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

/**
 * Runs changes of how one comes in. Where the server wants the password once more, it is asked for and the change is
 * repeated.
 */
export function useGuarded(): {
  /** @throws Error with a sentence to show. */
  readonly run: <T>(change: () => Promise<T>) => Promise<T>;
  readonly dialog: ReactNode;
} {
  const [waiting, setWaiting] = useState<{
    readonly done: () => void;
    readonly given: (error: Error) => void;
  }>();
  const confirmed = () =>
    new Promise<void>((resolve, reject) => {
      setWaiting({ done: resolve, given: reject });
    });
  const run = async <T,>(change: () => Promise<T>): Promise<T> => {
    try {
      return await change();
    } catch (thrown) {
      if (failureOf(thrown).code !== 'session.confirm') throw shownError(thrown);
    }
    await confirmed();
    return change().catch((thrown: unknown) => Promise.reject(shownError(thrown)));
  };
  const close = (confirmedNow: boolean) => {
    if (confirmedNow) waiting?.done();
    else waiting?.given(new NotConfirmed('Без подтверждения ничего не изменилось.'));
    setWaiting(undefined);
  };
  return {
    run,
    dialog: waiting !== undefined && <ConfirmIdentity onClose={close} />,
  };
}

/** Whoever was asked for the password closed the question. */
class NotConfirmed extends Error {}

/** Says why a change that was asked for did not come about: what one called off oneself is no failure. */
export function notChanged(thrown: unknown): ToastMessage {
  const title = thrown instanceof Error ? thrown.message : 'Ничего не изменилось. Повторите позже.';
  return { title, tone: thrown instanceof NotConfirmed ? 'info' : 'danger' };
}

function ConfirmIdentity({ onClose }: { onClose: (confirmed: boolean) => void }) {
  const api = useTRPCClient();
  const form = useForm({
    draft: { notKept: 'a secret is typed in it' },
    initial: { password: '' },
    checks: { password: (password) => (password === '' ? 'Введите пароль.' : undefined) },
    send: async ({ password }) => {
      await api.sessions.confirm.mutate({ password });
      onClose(true);
    },
  });
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => !open && onClose(false)}
      title="Подтвердите, что это вы"
      description="Это может сделать только тот, кто знает пароль."
    >
      <FormFrame form={form} prefix="confirm">
        <TextField
          form={form}
          prefix="confirm"
          name="password"
          label="Пароль"
          input={{ type: 'password', autoComplete: 'current-password', autoFocus: true }}
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Продолжить
        </Button>
      </FormFrame>
    </Dialog>
  );
}
