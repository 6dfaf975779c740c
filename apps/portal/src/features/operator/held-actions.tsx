'use client';

import { Button, ConfirmDialog, Dialog, useToast } from '@koreshok/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { HeldDocumentCard } from '@/server/routers/held.ts';

import { shownError } from '../api/failure.ts';
import { useTRPCClient } from '../api/trpc.ts';
import { TextField } from '../forms/fields.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useForm } from '../forms/use-form.ts';
import { ReplayUnderWay } from './replay-all.tsx';

/** What the operator can do with one held document. */
export function HeldActions({ held }: { held: HeldDocumentCard }) {
  const [replayId, setReplayId] = useState<string | null>(null);
  if (replayId !== null) return <ReplayUnderWay replayId={replayId} />;
  if (held.state === 'replayed') return null;
  return (
    <div className="flex flex-wrap gap-2">
      {held.state === 'held' ? (
        <>
          <Replay held={held} onOrdered={setReplayId} />
          <Dismiss held={held} />
        </>
      ) : (
        <Restore held={held} />
      )}
    </div>
  );
}

function Replay({ held, onOrdered }: { held: HeldDocumentCard; onOrdered: (replayId: string) => void }) {
  const api = useTRPCClient();
  const start = async () => {
    const ordered = await api.held.replay
      .mutate({ heldDocumentId: held.id })
      .catch((error: unknown) => Promise.reject(shownError(error)));
    onOrdered(ordered.replayId);
  };
  return (
    <ConfirmDialog
      title="Решить по документу заново?"
      confirmLabel="Решить заново"
      onConfirm={start}
      trigger={<Button variant="primary">Решить заново</Button>}
    >
      Шлюз проверит документ ещё раз. Если причина устранена, документ будет принят и уйдёт в ФНС, и отменить
      это нельзя. Если нет, он останется здесь.
    </ConfirmDialog>
  );
}

function Dismiss({ held }: { held: HeldDocumentCard }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Отложить документ навсегда"
      description="Он уйдёт из списка ожидающих, содержимое останется. Если касса повторит его, когда причина устранена, он будет принят."
      trigger={<Button>Отложить навсегда</Button>}
    >
      <DismissForm held={held} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function DismissForm({ held, onDone }: { held: HeldDocumentCard; onDone: () => void }) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const prefix = `dismiss-${held.id}`;
  const form = useForm({
    initial: { note: '' },
    checks: {
      note: (text) =>
        text.trim() === '' ? 'Напишите, почему откладываете: это останется в журнале.' : undefined,
    },
    draft: `held.dismiss.${held.id}`,
    send: async ({ note }) => {
      await api.held.dismiss.mutate({ heldDocumentId: held.id, note });
      toast({ title: 'Документ отложен навсегда' });
      onDone();
      router.refresh();
    },
  });
  return (
    <FormFrame form={form} prefix={prefix}>
      <TextField
        form={form}
        prefix={prefix}
        name="note"
        label="Почему"
        hint="Например «Касса не наша, владелец предупреждён»."
        input={{ maxLength: 300 }}
      />
      <Button type="submit" variant="primary" busy={form.busy}>
        Отложить навсегда
      </Button>
    </FormFrame>
  );
}

function Restore({ held }: { held: HeldDocumentCard }) {
  const api = useTRPCClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const restore = async () => {
    setBusy(true);
    try {
      await api.held.restore.mutate({ heldDocumentId: held.id });
      router.refresh();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={() => void restore()}>
      Вернуть к ожидающим
    </Button>
  );
}
