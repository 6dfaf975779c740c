'use client';

import { Button, ConfirmDialog, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { DeadLetterRow } from '@/server/routers/dead-letters.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';

/** What the operator can do about an open one: send it once more where that can help, or close it with a reason. */
export function DeadLetterActions({ letter }: { letter: DeadLetterRow }) {
  if (letter.state !== 'open') return null;
  return (
    <div className="flex flex-wrap gap-3">
      {letter.kind !== 'refused' && <Resend letter={letter} />}
      <Close letter={letter} />
    </div>
  );
}

function Resend({ letter }: { letter: DeadLetterRow }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const resend = async () => {
    await api.deadLetters.resend
      .mutate({ deadLetterId: letter.id })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    toast({ title: 'Документ поставлен в очередь на отправку' });
    router.refresh();
  };
  return (
    <ConfirmDialog
      trigger={<Button variant="primary">Отправить ещё раз</Button>}
      title={`Отправить документ № ${letter.number} ещё раз?`}
      confirmLabel="Отправить документ"
      onConfirm={resend}
    >
      Один документ встанет в начало очереди своего накопителя и уйдёт получателю. Если он снова не пройдёт,
      запись откроется опять.
    </ConfirmDialog>
  );
}

function Close({ letter }: { letter: DeadLetterRow }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const form = useForm({
    draft: `dead-letter.${letter.id}`,
    initial: { reason: '' },
    checks: {
      reason: (text) => (text.trim() === '' ? 'Напишите, почему документ больше не отправляем.' : undefined),
    },
    send: async ({ reason }) => {
      await api.deadLetters.close.mutate({ deadLetterId: letter.id, reason });
      toast({ title: 'Запись закрыта' });
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Закрыть документ № ${letter.number}`}
      description="Больше он получателю не отправляется. Сам документ хранится у нас, причина остаётся в журнале."
      trigger={<Button>Закрыть с причиной</Button>}
    >
      <FormFrame form={form} prefix="close">
        <TextField
          form={form}
          prefix="close"
          name="reason"
          label="Причина"
          hint="Например «Клиент оформил чек коррекции № 415»."
          input={{ maxLength: 500 }}
        />
        <Button type="submit" variant="primary" busy={form.busy}>
          Закрыть запись
        </Button>
      </FormFrame>
    </Dialog>
  );
}
